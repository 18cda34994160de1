import type { VFile } from 'vfile';
import { recogniseSection } from '../2-parse/words.ts';
import type { Guide } from '../guide/guide.ts';
import { localeFor } from '../locale/locales.ts';
import { ends, severity } from '../messages/message.ts';

const BULLET = /^\s*(?:[•▪◦■●–]|o(?=\s))\s*/u;

/**
 * A guide that was pasted from a document breaks many rules by one cause: its first error says what puts all of them
 * right. At most once a file.
 */
export function pointToImport({ language }: Guide, file: VFile): void {
  const errors = file.messages.filter((message) => severity(message) === 'error');
  if (errors.length === 0 || !looksPasted(String(file), language)) return;
  const [first] = errors.sort((a, b) => ends(a)[0].line - ends(b)[0].line);
  if (first === undefined) return;
  const note = 'It looks like text from a document: `foolscap import` makes a guide of it.';
  first.note = first.note === undefined ? note : `${first.note} ${note}`;
}

/** At least two names of sections without `##` in lines of their own; one, where there are pasted bullets as well. */
function looksPasted(text: string, language: string): boolean {
  const { grammar } = localeFor(language);
  const lines = text.split('\n').map((line) => line.trim());
  const names = lines.filter((line) => {
    if (line === '' || line.length > 60 || /^[#>|`-]/.test(line)) return false;
    if (/\bmust[ -]know\b/i.test(line)) return true;
    const read = recogniseSection(line.replace(/:$/, ''), grammar, () => false);
    return read.found === 'section' && read.subtitle === '';
  });
  const bullets = lines.filter((line) => BULLET.test(line));
  return names.length > 1 || (names.length === 1 && bullets.length > 2);
}
