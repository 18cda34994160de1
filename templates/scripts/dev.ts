/** On pages that are shown while their author writes, and on no other: loads them anew, and says what is wrong. */

interface Problem {
  place: string;
  reason: string;
  note: string;
  rule: string;
  frame: { number: string; shown: string; signs: string } | null;
}

interface News {
  isOld: boolean;
  problems: Problem[];
}

const script = document.currentScript;
const said = new URL(script instanceof HTMLScriptElement ? script.src : location.href).searchParams;

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

/** Draft, and the sheets: nothing of it is on the page that is published. */
function bar(): void {
  const sheets = [
    ['worksheet', 'Worksheet (PDF)'],
    ['key-sheet', 'Answer key (PDF)'],
  ] as const;
  const parts: HTMLElement[] = [];
  if (said.has('draft')) parts.push(element('strong', '', 'Draft: not published'));
  for (const [name, words] of sheets) {
    const address = said.get(name);
    if (address === null) continue;
    const link = document.createElement('a');
    link.href = address;
    link.textContent = words;
    parts.push(link);
  }
  if (parts.length === 0) return;
  const made = element('aside', 'dev-bar');
  made.setAttribute('aria-label', 'While you write');
  made.append(...parts);
  document.body.append(made);
}

let overlay: HTMLElement | null = null;
let before: Element | null = null;

function close(): void {
  overlay?.remove();
  overlay = null;
  if (before instanceof HTMLElement) before.focus();
}

function show(problems: readonly Problem[]): void {
  if (overlay === null) before = document.activeElement;
  overlay?.remove();
  overlay = element('div', 'dev-problems');
  overlay.setAttribute('role', 'alertdialog');
  overlay.setAttribute('aria-label', 'Errors in the guides');
  overlay.tabIndex = -1;
  const button = element('button', '', 'Close');
  button.setAttribute('type', 'button');
  button.addEventListener('click', close);
  const count = problems.length === 1 ? 'One error' : `${problems.length} errors`;
  overlay.append(
    element('h2', '', `${count}. Below is the page as it was before.`),
    ...problems.map(problemShown),
    button,
  );
  overlay.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.body.append(overlay);
  overlay.focus();
}

function problemShown({ place, reason, note, rule, frame }: Problem): HTMLElement {
  const made = element('section', '');
  made.append(element('h3', '', place), element('p', '', reason));
  if (note !== '') made.append(element('p', 'dev-note', note));
  if (frame !== null) {
    const margin = ' '.repeat(frame.number.length);
    const lines = `${frame.number} │ ${frame.shown}\n${margin} │ ${frame.signs}`;
    made.append(element('pre', '', lines));
  }
  made.append(element('p', 'dev-note', rule));
  return made;
}

function listen(): void {
  const query = new URLSearchParams({ path: said.get('path') ?? '', key: said.get('key') ?? '' });
  const events = new EventSource(`/.foolscap/events?${query}`);
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { isOld, problems }: News = JSON.parse(data);
    if (problems.length > 0) show(problems);
    else if (isOld) location.reload();
    else close();
  });
}

bar();
listen();
