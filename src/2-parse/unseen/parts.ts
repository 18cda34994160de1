import type { Heading, RootContent } from 'mdast';
import { plainText } from '../../guide/text.ts';
import { firstOf } from '../../guide/walk.ts';
import { bracketedMarks } from '../attributes/marks.ts';
import { type Context, say } from '../context.ts';
import { stretch, textLines } from './text-lines.ts';

/** `(a)`, `a)`, `(ii)` at the start of a line: the label of a part of a question. */
const LABEL = /^(?:\((?:[a-h]|[ivx]{1,4})\)|[a-h]\))(?=\s+\S)/;
/** In a heading a letter with a full stop is no less one. */
const HEADED = /^(?:\((?:[a-h]|[ivx]{1,4})\)|[a-h][.)]|[ivx]{1,4}\.)(?=\s+\S)/;
/** `a.` and `i.` are labels where `b.` or `ii.` follows. */
const FIRST = /^(?:a|i)\.(?=\s+\S)/;
const SECOND = /^(?:b|ii)\.(?=\s+\S)/;

/**
 * Below a stem without `#### Answer` all is the model answer, and hidden. Reports `parts-have-a-home` once a
 * question, for what pupils were most likely meant to see: a part's label, marks, a picture.
 */
export function reportHomelessParts(
  nodes: readonly RootContent[],
  hasAnswerHeading: boolean,
  context: Context,
): void {
  for (const node of nodes) {
    if (node.type === 'heading' && HEADED.test(plainText(node))) {
      tell(node, `${'#'.repeat(node.depth)} ${plainText(node)}`, context);
      return;
    }
  }
  if (hasAnswerHeading) return;
  const lines = textLines(nodes, context);
  const goesOn = lines.some(({ text }) => SECOND.test(text.trimStart()));
  for (const line of lines) {
    const text = line.text.trimStart();
    const lead = line.text.length - text.length;
    const label = LABEL.exec(text)?.[0] ?? (goesOn ? FIRST.exec(text)?.[0] : undefined);
    const found = label ?? bracketedMarks(text, context.grammar)?.written;
    if (found === undefined) continue;
    tell(stretch(line, lead + text.indexOf(found), found.length), found, context);
    return;
  }
  const picture = firstOf(nodes, 'image');
  if (picture !== null) tell(picture, `![${picture.alt ?? ''}](${picture.url})`, context);
}

function tell(place: Heading | Parameters<typeof say>[2], found: string, context: Context): void {
  const { name } = context.grammar.answerParts.answer;
  const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
  say(
    context,
    'parts-have-a-home',
    place,
    `Unexpected \`${shown}\` under a question, where all is its answer, expected \`#### ${name}\` after what pupils see and before the answer`,
    {
      note: 'As it stands, it is not on the sheet. Parts of a question are questions of their own: a `###` for each.',
    },
  );
}
