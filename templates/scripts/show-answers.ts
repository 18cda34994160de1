/** Reveals the button that opens or closes every answer of the page. */
export function offerAllAnswers(): void {
  const answers = [...document.querySelectorAll<HTMLDetailsElement>('details.answer')];
  const box = document.querySelector<HTMLElement>('[data-show-answers]');
  const button = box?.querySelector('button');
  if (!box || !button || answers.length === 0) return;
  const allShown = () => answers.every(({ open }) => open);
  const name = () => {
    button.textContent = (allShown() ? button.dataset.shown : button.dataset.hidden) ?? '';
  };
  button.addEventListener('click', () => {
    const open = !allShown();
    for (const answer of answers) answer.open = open;
    name();
  });
  for (const answer of answers) answer.addEventListener('toggle', name);
  box.hidden = false;
}
