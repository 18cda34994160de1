/** What stands at the head of a guide: its title, and lines such as "Subject: History". */
import type { Draft } from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import type { Line } from '../line.ts';
import { plain, rawText } from '../rich.ts';

const TITLE_LABEL =
  /^(?:study guide|term|topic|title|question|worksheet|lesson)\s*[:–—-]\s*(?=\S)/i;

/** The first line, unless it is a long text or an item. */
export function takeTitle(lines: readonly Line[], draft: Draft, fallback: string): Line[] {
  const at = Math.max(
    lines.findIndex(({ heading }) => heading === 1),
    0,
  );
  const line = lines[at];
  const words = line === undefined ? '' : plain(line.text);
  const isTitle =
    line !== undefined &&
    line.block === null &&
    line.marker?.kind !== 'bullet' &&
    words.length <= (/[.;,]$/.test(words) ? 60 : 120) &&
    words !== '' &&
    !FIELD.test(words) &&
    !BLANKS.test(words);
  draft.title = isTitle ? words.replace(TITLE_LABEL, '').replace(/\s*:$/, '') : fallback;
  return isTitle ? lines.filter((_, index) => index !== at) : [...lines];
}

const FIELD = /^(subject|level|grade|year|class|year group|course)\s*:\s*(?=[^\s_])/i;
const BLANKS = /^(?:(?:name|date|class|score|mark|period|teacher)\s*:?\s*[_.…/]*\s*)+$/i;

/** "Subject: History" is told in the frontmatter; lines for a name and a date are on every sheet. */
export function takeFields(lines: readonly Line[], draft: Draft): Line[] {
  return lines.filter((line) => {
    const words = plain(line.text);
    const field = FIELD.exec(words);
    if (field !== null) {
      const value = words.slice(field[0].length);
      if (/^(?:subject|course)$/i.test(field[1] ?? '')) draft.subject ||= value;
      else draft.level ||= value;
      const isTaken = draft.subject === value || draft.level === value;
      if (!isTaken) addLeftover(draft, line.number, 'a second line of the same kind', words);
      return false;
    }
    if (words !== '' && BLANKS.test(words)) {
      addLeftover(draft, line.number, 'every sheet has its own line for this', rawText(line.text));
      return false;
    }
    return true;
  });
}
