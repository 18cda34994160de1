import type { PhrasingContent, RootContent } from 'mdast';
import { stringify } from 'yaml';
import { partSign } from '../../guide/parts.ts';
import type { Grammar } from '../../locale/grammar.ts';
import type {
  Block,
  Draft,
  DraftSection,
  ExercisesDraft,
  Fact,
  Leftover,
  QuestionDraft,
  ReviewDraft,
  Rich,
  Term,
} from '../draft.ts';
import { inFileOrder } from '../leftovers.ts';
import { plain } from '../rich.ts';
import { markdownOf } from './to-markdown.ts';
import { blocksOf, headingOf, inlineOf, itemOf, listOf, paragraphOf, tableOf } from './to-mdast.ts';

/** Something of a draft that can be taken out by itself. */
export type Origin = DraftSection | QuestionDraft | Fact | Term | null;

export interface Written {
  text: string;
  /** What each stretch of lines came from, in order. Lines from 1, the last one included. */
  pieces: { origin: Origin; from: number; to: number }[];
}

/** Where a draft came from, to be told. */
export interface Origins {
  /** The file's name. */
  source: string;
  /** What numbers of lines count. */
  counts: 'line' | 'paragraph';
}

/**
 * A draft as a guide in Markdown.
 *
 * @param grammar Names its sections.
 * @param origins For the comment with what has no place.
 */
export function writeGuide(draft: Draft, grammar: Grammar, origins: Origins): Written {
  const writer = new Writer();
  writer.add(null, frontmatter(draft));
  for (const section of draft.sections) writeSection(section, grammar, writer);
  if (draft.leftovers.length > 0) writer.add(null, comment(draft.leftovers, origins));
  return { text: writer.text, pieces: writer.pieces };
}

class Writer {
  text = '';
  readonly pieces: Written['pieces'] = [];
  private lines = 0;

  /** @param tight No blank line before it. */
  add(origin: Origin, markdown: string, tight = false): void {
    const gap = this.text === '' || tight ? '' : '\n';
    this.text += gap + markdown;
    const from = this.lines + gap.length + 1;
    this.lines += gap.length + markdown.split('\n').length - 1;
    this.pieces.push({ origin, from, to: this.lines });
  }

  nodes(origin: Origin, nodes: RootContent[], tight = false): void {
    if (nodes.length > 0) this.add(origin, markdownOf(nodes), tight);
  }
}

function frontmatter({ title, kind, subject, level }: Draft): string {
  const keys = {
    ...(kind !== 'term' && { kind }),
    title: inTitle(title),
    ...(subject !== '' && { subject }),
    ...(level !== '' && { level }),
  };
  return `---\n${stringify(keys, { lineWidth: 0 })}---\n`;
}

/** A title is Markdown of one line. */
function inTitle(title: string): string {
  return inLine(inlineOf([{ text: title }]));
}

function inLine(children: PhrasingContent[]): string {
  return markdownOf([{ type: 'heading', depth: 1, children }])
    .trim()
    .replace(/^# ?/, '');
}

function writeSection(section: DraftSection, grammar: Grammar, writer: Writer): void {
  switch (section.type) {
    case 'definition':
    case 'summary':
      writer.nodes(section, [named(grammar.parts[section.type].name), ...blocksOf(section.blocks)]);
      return;
    case 'prose':
      writer.nodes(section, [
        ...(section.depth === 0 ? [] : [headingOf(section.depth, inlineOf(section.heading))]),
        ...blocksOf(section.blocks),
      ]);
      return;
    case 'facts':
      writer.nodes(section, [named(grammar.parts.facts.name)]);
      for (const [index, fact] of section.items.entries()) {
        writer.add(fact, numbered(markdownOf([listOf([fact], true)]), index + 1), index > 0);
      }
      return;
    case 'keyTerms':
      writer.nodes(section, [named(grammar.parts.keyTerms.name)]);
      for (const [index, term] of section.terms.entries()) {
        const text: Rich = [
          ...term.term.map((run) => ({ ...run, bold: true as const })),
          { text: ' — ' },
          ...term.meaning,
        ];
        writer.nodes(term, [listOf([{ text, more: [] }])], index > 0);
      }
      return;
    case 'exercises':
      writeExercises(section, grammar, writer);
  }
}

function writeExercises(section: ExercisesDraft, grammar: Grammar, writer: Writer): void {
  const { name } = grammar.sections[section.asks];
  writer.nodes(section, [named(section.name === '' ? name : `${name}: ${section.name}`)]);
  writer.nodes(section, blocksOf(section.instruction));
  let before: QuestionDraft['type'] | null = null;
  for (const question of section.questions) {
    const isItem = question.type === 'trueFalse' || question.type === 'cloze';
    writer.nodes(question, questionNodes(question, grammar), isItem && before === question.type);
    before = question.type;
  }
}

function questionNodes(question: QuestionDraft, grammar: Grammar): RootContent[] {
  const stem = stemOf(question, grammar);
  switch (question.type) {
    case 'review':
      return reviewNodes(question, grammar);
    case 'structured':
      return [
        headingOf(3, stem),
        ...question.parts.flatMap((part, index) =>
          reviewNodes(part, grammar, partSign(1, index + 1)),
        ),
      ];
    case 'multipleChoice':
      return [
        headingOf(3, stem),
        ...blocksOf(question.shown),
        {
          type: 'list',
          spread: false,
          children: question.options.map(({ text, right, why }) =>
            itemOf(text, asReasons(why), right),
          ),
        },
      ];
    case 'trueFalse':
      return [
        {
          type: 'list',
          spread: false,
          children: [
            {
              ...itemOf([], asReasons(question.why), question.isTrue),
              children: [
                { type: 'paragraph', children: stem },
                ...blocksOf(asReasons(question.why)),
              ],
            },
          ],
        },
      ];
    case 'cloze':
      return [
        {
          type: 'list',
          spread: false,
          children: [{ type: 'listItem', children: [{ type: 'paragraph', children: stem }] }],
        },
      ];
    case 'match':
      return [
        headingOf(3, stem),
        tableOf([question.columns, ...question.pairs].map(([term, match]) => [term, match ?? []])),
      ];
    case 'ordering':
      return [
        headingOf(3, stem),
        listOf(
          question.steps.map((text) => ({ text, more: [] })),
          true,
        ),
      ];
  }
}

/** Paragraphs are written as a nested list: so they cannot be joined to what pupils see. */
function asReasons(why: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  for (const block of why) {
    const last = blocks.at(-1);
    if (block.type === 'list') blocks.push({ ...block, items: [...block.items] });
    else if (block.type !== 'paragraph') blocks.push(block);
    else if (last?.type === 'list') last.items.push({ text: block.text, more: [] });
    else blocks.push({ type: 'list', ordered: false, items: [{ text: block.text, more: [] }] });
  }
  return blocks;
}

/** @param part Its letter, where it is a part of a question. */
function reviewNodes(question: ReviewDraft, grammar: Grammar, part = ''): RootContent[] {
  const { shown, answer, points } = question;
  const { answer: answered, markingPoints } = grammar.answerParts;
  const [depth, under] = part === '' ? ([3, 4] as const) : ([4, 5] as const);
  return [
    headingOf(depth, [...(part === '' ? [] : [text(`(${part}) `)]), ...stemOf(question, grammar)]),
    ...blocksOf(shown),
    ...(shown.length > 0 ? [headingOf(under, [text(answered.name)])] : []),
    ...(shown.length > 0 && answer.length === 0 ? [paragraphOf([{ text: 'open' }])] : []),
    ...blocksOf(answer),
    ...(points.length > 0
      ? [
          headingOf(under, [text(markingPoints.name)]),
          listOf(
            points.map(({ text, accept }) => ({
              text,
              more:
                accept.length === 0
                  ? []
                  : [
                      {
                        type: 'list' as const,
                        ordered: false,
                        items: accept.map((one) => ({
                          text: [{ text: 'accept: ' }, ...one],
                          more: [],
                        })),
                      },
                    ],
            })),
          ),
        ]
      : []),
  ];
}

/** A stem with what stands in brackets at its end. */
function stemOf(question: QuestionDraft, { patterns }: Grammar): PhrasingContent[] {
  const { stem, marks } = question;
  const isOpen =
    question.type === 'review' && question.answer.length === 0 && question.shown.length === 0;
  // An option that speaks of the others ("All of the above") keeps its place.
  const isFixed =
    question.type === 'multipleChoice' &&
    question.options.some(({ text }) => patterns.speaksOfOthers.test(plain(text)));
  const said = [
    ...(marks === null ? [] : [marks === 1 ? '1 mark' : `${marks} marks`]),
    ...(isOpen ? ['open'] : []),
    ...(isFixed ? ['fixed order'] : []),
  ];
  const end = said.length === 0 ? '' : ` (${said.join(', ')})`;
  return [...inlineOf(stem), ...(end === '' ? [] : [{ type: 'text' as const, value: end }])];
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

function named(name: string): RootContent {
  return headingOf(2, [{ type: 'text', value: name }]);
}

function numbered(item: string, number: number): string {
  const marker = `${number}. `;
  const [first = '', ...more] = item.split('\n');
  const deeper = ' '.repeat(marker.length - 3);
  return [
    first.replace(/^1\. /, marker),
    ...more.map((line) => (line === '' ? '' : deeper + line)),
  ].join('\n');
}

/** Nothing in it can end it. */
function comment(leftovers: readonly Leftover[], { source, counts }: Origins): string {
  const lines = inFileOrder(leftovers).map(({ line, because, text }) => {
    const place = line === 0 ? '' : `${counts} ${line}, `;
    return `${place}${because}:\n${text}`;
  });
  const body = `${source}\n\n${lines.join('\n\n')}`.replaceAll(/(--!?)>/g, '$1 >');
  return `<!-- Not placed, from ${body}\n-->\n`;
}
