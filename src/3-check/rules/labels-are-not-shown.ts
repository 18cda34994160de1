import type { GuideFace, LabelledPicture } from '../../guide/card.ts';
import { resolveReference } from '../../guide/references.ts';
import { report } from '../../messages/report.ts';
import type { CardRule, CheckContext } from '../rule.ts';
import { wholeWords } from '../whole-words.ts';

/**
 * A picture to label shows none of its labels, neither in its description, which those who hear the sheet hear, nor
 * as text in the drawing.
 */
export const labelsAreNotShown: CardRule = (guide, file, context) => {
  for (const picture of guide.labelled) {
    const { labels, description, position } = picture;
    const said = labels.filter((label) => holds(description, label));
    if (said.length > 0) {
      report(
        file,
        'answers-are-not-asked',
        position,
        `Unexpected ${listed(said)} in the description of a picture to label, expected what it looks like and where the numbers are`,
      );
    }
    const text = drawnText(picture, guide, context);
    const drawn = labels.filter((label) => holds(text, label));
    if (drawn.length > 0) {
      report(
        file,
        'answers-are-not-asked',
        position,
        `Unexpected ${listed(drawn)} in the drawing \`${picture.url}\`, expected a number in its place`,
      );
    }
  }
};

const listed = (labels: readonly string[]) => labels.map((label) => `\`${label}\``).join(', ');

/**
 * What can be read in an SVG; of other pictures nothing. Drawing programs end a run of text where a line ends and
 * also within a word, and many make a text of each line: so every text is read as one word, and all as a sequence.
 */
function drawnText({ url }: LabelledPicture, guide: GuideFace, { site }: CheckContext): string {
  const reference = resolveReference(site, guide, url);
  const drawing = reference.type === 'asset' ? (reference.asset.drawing ?? '') : '';
  const texts = drawing.match(/<(text|title|desc)\b[^>]*>[\s\S]*?<\/\1>/g) ?? [];
  const read = (text: string, between: string) =>
    text.replace(/<[^>]*>/g, between).replace(/\s+/g, ' ');
  return [...texts.map((text) => read(text, '')), read(texts.join(' '), ' ')].join('\n');
}

/** As whole words, whatever their case; a label with a choice of names in any of them. */
function holds(text: string, label: string): boolean {
  const lines = text.split('\n').map(wholeWords);
  return label.split('/').some((name) => {
    const wanted = wholeWords(name);
    return wanted.trim() !== '' && lines.some((line) => line.includes(wanted));
  });
}
