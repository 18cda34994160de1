/** Lets a reader write answers on a sheet's page. They stay in this browser; on paper there are lines. */
export function offerWriting(): void {
  const rooms = [...document.querySelectorAll<HTMLElement>('[data-answer]')];
  const clear = document.querySelector<HTMLButtonElement>('[data-clear-answers]');
  const kept = storage();
  if (rooms.length === 0 || kept === null) return;
  const fields = rooms.map((room) => fieldFor(room, kept));
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

function fieldFor(room: HTMLElement, kept: Storage): HTMLTextAreaElement {
  const { answer = '', label = '', lines = '2' } = room.dataset;
  const name = `foolscap answer ${location.pathname}#${answer}`;
  const field = document.createElement('textarea');
  field.className = 'own-answer';
  field.rows = Number(lines);
  field.value = kept.getItem(name) ?? '';
  field.setAttribute('aria-label', label);
  field.addEventListener('input', () => {
    if (field.value === '') kept.removeItem(name);
    else kept.setItem(name, field.value);
  });
  room.append(field);
  return field;
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
