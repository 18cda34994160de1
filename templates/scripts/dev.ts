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

function button(className: string, text: string, action: () => void): HTMLElement {
  const made = element('button', className, text);
  made.setAttribute('type', 'button');
  made.addEventListener('click', action);
  return made;
}

/** What is said here is said to the author, in the language of all messages. */
function inEnglish<Made extends HTMLElement>(made: Made): Made {
  made.lang = 'en';
  made.dir = 'ltr';
  return made;
}

/** Draft, sheets, and the way back to errors; nothing of it is on the page that is published. */
function bar(parts: readonly HTMLElement[]): void {
  document.querySelector('.dev-bar')?.remove();
  if (parts.length === 0) return;
  const made = inEnglish(element('aside', 'dev-bar'));
  made.setAttribute('aria-label', 'While you write');
  made.append(...parts);
  document.body.append(made);
}

function ofThePage(): HTMLElement[] {
  const sheets = [
    ['worksheet', 'Worksheet (PDF)'],
    ['key-sheet', 'Answer key (PDF)'],
  ] as const;
  const parts = said.has('draft') ? [element('strong', '', 'Draft: not published')] : [];
  for (const [name, words] of sheets) {
    const address = said.get(name);
    if (address === null) continue;
    const link = document.createElement('a');
    link.href = address;
    link.textContent = words;
    parts.push(link);
  }
  return parts;
}

/** The errors there are, and whether their author has seen and closed them. */
let told = '';
let overlay: HTMLDialogElement | null = null;

function counted(problems: readonly Problem[]): string {
  return problems.length === 1 ? 'One error' : `${problems.length} errors`;
}

function show(problems: readonly Problem[]): void {
  const made = inEnglish(document.createElement('dialog'));
  made.className = 'dev-problems';
  made.setAttribute('role', 'alertdialog');
  made.setAttribute('aria-label', 'Errors in the guides');
  made.tabIndex = -1;
  const head = element('header', '');
  head.append(
    element('h2', '', counted(problems)),
    button('', 'Close', () => made.close()),
  );
  made.append(
    head,
    element('p', 'dev-note', 'Behind this stands the page as it was before.'),
    ...problems.map(problemShown),
  );
  made.addEventListener('close', () => made.remove());
  // What stands there already goes first, so that closing this one leads back to where the author was.
  overlay?.close();
  overlay?.remove();
  overlay = made;
  document.body.append(made);
  made.showModal();
  made.focus();
}

function problemShown({ place, reason, note, rule, frame }: Problem): HTMLElement {
  const made = element('section', '');
  made.append(element('h3', '', place), element('p', '', reason));
  if (frame !== null) {
    const margin = ' '.repeat(frame.number.length);
    const lines = element('pre', '', `${frame.number} │ ${frame.shown}\n${margin} │ `);
    lines.append(element('span', 'dev-signs', frame.signs));
    // A long line is moved by the keys as well.
    lines.tabIndex = 0;
    made.append(lines);
  }
  if (note !== '') made.append(element('p', '', note));
  made.append(element('p', 'dev-note', rule));
  return made;
}

function hear({ isOld, problems }: News): void {
  if (problems.length === 0 && isOld) {
    location.reload();
    return;
  }
  const now = JSON.stringify(problems);
  if (now === told) return;
  told = now;
  const again = button('dev-errors', counted(problems), () => show(problems));
  bar(problems.length > 0 ? [again, ...ofThePage()] : ofThePage());
  if (problems.length > 0) show(problems);
  else overlay?.close();
}

function listen(): void {
  const query = new URLSearchParams({ path: said.get('path') ?? '', key: said.get('key') ?? '' });
  const events = new EventSource(`/.foolscap/events?${query}`);
  events.addEventListener('message', ({ data }: MessageEvent<string>) => hear(JSON.parse(data)));
}

bar(ofThePage());
listen();
