/** Guides to measure with: about 3 KB each, the same on every machine, for every program. */
import { createHash } from 'node:crypto';

/** How many guides a course has. */
const COURSE_SIZE = 50;

export interface BenchGuide {
  course: string;
  slug: string;
  title: string;
  /** The guide that its definition links to: the next of its course, the first after the last. */
  next: string;
  definition: string;
  /** Each with one word in bold. */
  facts: string[];
  questions: { asked: string; answer: string }[];
}

const WORDS =
  'river stream channel valley delta estuary meander sediment gravel silt bank bed current load slope gradient basin watershed rainfall runoff flood drought storm cloud front wind season climate frost ice glacier moraine ridge cliff beach dune tide wave bay reef current shelf trench crater lava ash mantle plate fault quake soil humus clay root forest grassland desert oasis farm field harvest market harbour canal bridge railway town suburb city province border treaty census'.split(
    ' ',
  );

const ASKED = ['How does', 'Evaluate how', 'Analyse why'];

/** So many guides, numbered through. */
export function benchGuides(count: number): BenchGuide[] {
  return Array.from({ length: count }, (_, index) => guideAt(index, count));
}

/**
 * A guide's Markdown below its frontmatter.
 *
 * @param link How a program's Markdown links from one guide to another of the same course.
 */
export function markdownOf(guide: BenchGuide, link: (slug: string) => string): string {
  const { definition, facts, questions, next } = guide;
  return [
    '## Definition',
    `${definition} See also [the next term](${link(next)}).`,
    '## Facts',
    facts.map((fact, index) => `${index + 1}. ${fact}`).join('\n'),
    '## Review questions',
    ...questions.flatMap(({ asked, answer }) => [`### ${asked}`, answer]),
    '',
  ].join('\n\n');
}

function guideAt(index: number, count: number): BenchGuide {
  const word = wordsFrom(`guide ${index}`);
  const words = (length: number) => Array.from({ length }, word);
  const sentence = (length: number) => asSentence(words(length));
  const fact = () => asSentence([...words(6), `**${word()}**`, ...words(10)]);
  const paragraph = (sentences: number) =>
    Array.from({ length: sentences }, (_, at) => sentence(11 + ((index + at) % 6))).join(' ');

  const first = index - (index % COURSE_SIZE);
  const size = Math.min(COURSE_SIZE, count - first);
  return {
    course: `course-${first / COURSE_SIZE}`,
    slug: `term-${index}`,
    title: `Term ${index} ${word()} ${word()}`,
    next: `term-${first + ((index - first + 1) % size)}`,
    definition: paragraph(4),
    facts: Array.from({ length: 5 }, fact),
    questions: ASKED.map((start) => ({
      asked: `${start} the ${word()} of the ${word()} change the ${word()}?`,
      answer: `${paragraph(5)}\n\n${paragraph(3)}`,
    })),
  };
}

function asSentence(words: string[]): string {
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Words without end that only the seed decides. */
function wordsFrom(seed: string): () => string {
  let bytes = Buffer.alloc(0);
  let block = 0;
  let at = 0;
  return () => {
    if (at + 2 > bytes.length) {
      bytes = createHash('sha512').update(`${seed} ${block}`).digest();
      block += 1;
      at = 0;
    }
    const word = WORDS[bytes.readUInt16LE(at) % WORDS.length];
    at += 2;
    return word ?? seed;
  };
}
