import type { Heading } from 'mdast';
import { plainText } from '../guide/text.ts';
import { type Context, say, sourceOf } from './context.ts';
import { exerciseNamed } from './words.ts';

/**
 * Tells of a heading after an exercise that was meant as a part of its answer: all that follows would be published. A
 * section's name on level 1 has a message of its own. Reports `exercises-have-their-form`.
 */
export function cutsAnswer(heading: Heading, context: Context): boolean {
  if (isUnderlined(heading, context)) refuseUnderlined(heading, context);
  else if (heading.depth > 1 || exerciseNamed(plainText(heading), context.grammar) !== null)
    return false;
  else refuseLevelOne(heading, context);
  return true;
}

/** A line with `---` or `===` straight under it is a heading to Markdown. */
function isUnderlined(heading: Heading, context: Context): boolean {
  const source = sourceOf(context, heading);
  return source !== '' && !source.startsWith('#');
}

function refuseLevelOne(heading: Heading, context: Context): void {
  const words = plainText(heading);
  say(
    context,
    'exercises-have-their-form',
    heading,
    `Unexpected \`# ${words}\` after an exercise, expected \`## ${words}\` if a new section begins here, or \`\\# ${words}\` or code between two lines of three backticks in an answer`,
    {
      note: 'As it stands, the answer above ends here, and everyone reads what follows.',
    },
  );
}

function refuseUnderlined(heading: Heading, context: Context): void {
  say(
    context,
    'exercises-have-their-form',
    heading,
    'Unexpected line across the page straight under a text, which makes the text a heading, expected a blank line before `---`',
    { note: 'A heading after an exercise is written with `##` in front.' },
  );
}
