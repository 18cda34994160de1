import type { Guide } from '../../guide/guide.ts';
import { holdsLine } from '../../guide/node-traits.ts';
import type { GuideNode } from '../../guide/nodes.ts';
import { plainText } from '../../guide/text.ts';
import { childrenOf } from '../../guide/walk.ts';
import { teachingFor } from '../../locale/locales.ts';
import { sentencesOf } from '../../locale/sentences.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** Of less text a formula says nothing. */
const FEWEST_WORDS = 150;
/** The words of a subject are long at any age: names and terms alone may make two or three years. */
const YEARS = 4;
/** Beyond this a formula counts years that nobody is at school. */
const OLDEST = 22;

/** What a guide teaches can be read by the oldest pupils of its level, with some years to spare. */
export const readingFitsLevel: GuideRule = (guide, file) => {
  const teaching = teachingFor(guide.language);
  const age = teaching?.oldestAge(guide.level) ?? null;
  if (teaching === null || age === null) return;
  const sentences = taught(guide).flatMap((line) => sentencesOf(plainText(line), teaching));
  const words = sentences.reduce((sum, sentence) => sum + sentence.split(' ').length, 0);
  if (words < FEWEST_WORDS) return;
  const needed = Math.round(teaching.readingAge(sentences));
  if (needed <= age + YEARS) return;
  report(
    file,
    'reading-fits-level',
    guide.children.find(({ type }) => type !== 'exercises') ?? null,
    `Unexpected text for readers of ${needed > OLDEST ? `${OLDEST} or more` : `about ${needed}`}, expected one that ${guide.level} can read (up to about ${age + YEARS})`,
    {
      note: `Its sentences have ${Math.round(words / sentences.length)} words on average. Shorter ones help most, and common words in place of long ones.`,
    },
  );
};

/** Paragraphs of running text and facts; headings, tables and quotations, whose words are others', aside. */
function taught(guide: Guide): GuideNode[] {
  return guide.children.flatMap((part) => (part.type === 'exercises' ? [] : paragraphs(part)));
}

function paragraphs(node: GuideNode): GuideNode[] {
  if (node.type === 'blockquote' || node.type === 'table' || node.type === 'heading') return [];
  return holdsLine(node) ? [node] : childrenOf(node).flatMap(paragraphs);
}
