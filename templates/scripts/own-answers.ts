type Field = HTMLTextAreaElement | HTMLInputElement;

/** Lets a reader write answers on a sheet's page. They stay in this browser; on paper there are lines. */
export function offerWriting(): void {
  const fields = [...document.querySelectorAll<Field>('[data-answer]')];
  const clear = document.querySelector<HTMLButtonElement>('[data-clear-answers]');
  const kept = storage();
  if (kept === null) for (const field of fields) field.remove();
  if (fields.length === 0 || kept === null) return;
  for (const field of fields) keepIn(kept, field);
  const showClear = () => {
    if (clear) clear.hidden = fields.every(({ value }) => value === '');
  };
  for (const field of fields) field.addEventListener('input', showClear);
  clear?.addEventListener('click', () => {
    for (const field of fields) {
      field.value = '';
      field.dispatchEvent(new Event('input'));
    }
    fields[0]?.focus();
  });
  showClear();
}

function keepIn(kept: Storage, field: Field): void {
  const name = `foolscap answer ${location.pathname}#${field.dataset.answer}`;
  field.value = kept.getItem(name) ?? '';
  field.hidden = false;
  field.addEventListener('input', () => {
    if (field.value === '') kept.removeItem(name);
    else kept.setItem(name, field.value);
  });
}

/** null where the browser keeps nothing for this page: what is written would be lost. */
function storage(): Storage | null {
  try {
    const name = 'foolscap';
    localStorage.setItem(name, '');
    localStorage.removeItem(name);
    return localStorage;
  } catch {
    return null;
  }
}
