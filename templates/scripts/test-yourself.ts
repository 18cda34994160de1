/** Lets a reader cover the words to be recalled in the facts, and uncover them one by one. */
export function offerTests(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-test-yourself]')) {
    const section = button.closest('section');
    const words = [...(section?.querySelectorAll<HTMLElement>('li strong') ?? [])];
    if (words.length === 0) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const isTest = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(isTest));
      for (const [index, word] of words.entries()) {
        if (isTest) cover(word, button.dataset.covered?.replace('{number}', String(index + 1)));
        else uncover(word);
      }
    });
  }
}

/** The word stays where it is, so that no line moves; it is neither seen nor heard until it is asked for. */
function cover(word: HTMLElement, name = ''): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cover';
  const hidden = document.createElement('span');
  hidden.inert = true;
  hidden.append(...word.childNodes);
  const label = document.createElement('span');
  label.className = 'visually-hidden';
  label.textContent = name;
  button.append(label, hidden);
  button.addEventListener('click', () => {
    const found = uncover(word);
    // Heard at once, and the next word is one step on.
    found.tabIndex = -1;
    found.focus();
  });
  word.replaceChildren(button);
}

function uncover(word: HTMLElement): HTMLElement {
  const hidden = word.querySelector('.cover > :last-child');
  if (hidden !== null) word.replaceChildren(...hidden.childNodes);
  return word;
}
