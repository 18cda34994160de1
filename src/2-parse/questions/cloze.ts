import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { mapProse, withChildren } from '../../guide/map-prose.ts';
import type { Cloze, WordBank } from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { wordFrom } from '../../guide/word-bank.ts';
import { asBlocks } from '../as-blocks.ts';
import type { Attributes } from '../attributes/attributes.ts';
import { takeAttributes } from '../attributes/take-attributes.ts';
import { type Context, placeOf, say, spanOf } from '../context.ts';
import {
  type ExerciseSection,
  type Group,
  groupsOf,
  holdsBold,
  type ParsedExercises,
  paragraphOf,
  stemFromHeading,
  stemOf,
  unnumbered,
} from '../section.ts';
import { afterColon } from '../title-markdown.ts';
import { withoutTypedLabels } from '../typed-number.ts';
import { reportAnswersAmongGaps } from '../unseen/answers.ts';
import { reportTypedIn } from '../unseen/questions.ts';
import { reportAnswersInTables } from '../unseen/tables.ts';
import { deletionFrom } from './gap-words.ts';
import type { Parsing } from './parsing.ts';
import { type UnderHeading, withItsParts } from './structured.ts';

const ANSWERED = 'the missing words in bold in their places, and nowhere else';

export const cloze: Parsing<Cloze> = {
  parse: parseCloze,
  isLike: (nodes) => nodes.some((node) => holdsBold(node) || /_{3,}/.test(plainText(node))),
  expected: 'a list of sentences with **bold** words, or `### ` and a passage',
  fixedOrderInVain:
    'for a text with gaps, expected it nowhere here: its sentences always stay in their order',
  hasBoxes: false,
  hasAnswerParts: false,
  answered: ANSWERED,
  reportDisguised: ({ children: [, text] }, context) => {
    for (const block of text.children) reportTypedIn(block, context);
    reportAnswersAmongGaps(text.children, ANSWERED, context);
    reportAnswersInTables(text.children, ANSWERED, context);
  },
};

/** List items, or paragraphs under a `###`, in which bold words are gaps. */
function parseCloze({ nodes }: ExerciseSection, context: Context): ParsedExercises {
  const { before, groups } = groupsOf(nodes, context);
  const { bank, rest } = takeBank(before, context);
  const firstList = rest.findIndex(({ type }) => type === 'list');
  const instruction = firstList < 0 ? rest : rest.slice(0, firstList);
  const sentences = (firstList < 0 ? [] : rest.slice(firstList)).flatMap((node) =>
    sentencesFrom(node, context),
  );
  refuseBold(instruction, context);
  return {
    instruction,
    questions: [...sentences, ...groups.flatMap((group) => withItsParts(group, context, FORM))],
    bank,
  };
}

/** In an instruction, bold words are no gaps: everyone would read them. */
function refuseBold(instruction: RootContent[], context: Context): void {
  const found = instruction.find(holdsBold);
  if (found === undefined) return;
  say(
    context,
    'exercises-have-their-form',
    found,
    'Unexpected bold words above the gap sentences, expected each sentence with gaps as an item of a list (`- …`), or under a `###`',
    { note: 'To stress a word of the instruction, write `*word*`.' },
  );
}

function sentencesFrom(node: RootContent, context: Context): Cloze[] {
  if (node.type !== 'list') {
    say(
      context,
      'exercises-have-their-form',
      node,
      'Unexpected text after the gap sentences, expected it above them, or under a `###` heading of its own',
    );
    return [];
  }
  return withoutTypedLabels(node, context.grammar).flatMap((item): Cloze[] => {
    const [text, ...nested] = item.children;
    if (text?.type !== 'paragraph') {
      say(
        context,
        'exercises-have-their-form',
        item,
        'Unexpected start of a gap sentence, expected a line of text',
      );
      return [];
    }
    for (const extra of nested) {
      say(
        context,
        'exercises-have-their-form',
        extra,
        'Unexpected text nested under a gap sentence, expected the sentence alone',
      );
    }
    const { children, attributes } = takeAttributes(text.children, text, context);
    return [
      clozeFrom(stemOf([], item), [paragraphOf(children, text)], attributes, null, item, context),
    ];
  });
}

const FORM: UnderHeading = { whole: passageUnder, part: passageUnder, tells: holdsBold };

export function passageUnder(group: Group, context: Context): Cloze {
  if (holdsBold(group.heading)) {
    say(
      context,
      'exercises-have-their-form',
      group.heading,
      'Unexpected bold words in the heading of a passage, expected gaps in the passage under it',
      { note: 'Everyone reads the heading. To stress a word of it, write `*word*`.' },
    );
  }
  const { bank, rest } = takeBank(group.nodes, context);
  const { stem, attributes } = stemFromHeading(group, [], context);
  return clozeFrom(stem, rest, attributes, bank, group.heading, context);
}

/** Bold becomes deletions; where there is none, `answers-are-given` tells of it later. */
export function clozeFrom(
  stem: Cloze['children'][0],
  blocks: RootContent[],
  attributes: Attributes,
  bank: WordBank | null,
  place: RootContent,
  context: Context,
): Cloze {
  const text = mapProse(asBlocks(blocks), (node) =>
    node.type === 'strong' ? [deletionFrom(node, context)] : null,
  );
  return {
    type: 'cloze',
    ...unnumbered(attributes),
    bank,
    children: [stem, { type: 'clozeText', children: text, ...spanOf(blocks, place) }],
    ...spanOf([place, ...blocks], place),
  };
}

/** The paragraph `Word bank: gradient, velocity`, out of the flow. */
function takeBank(
  nodes: RootContent[],
  { grammar }: Context,
): { bank: WordBank | null; rest: RootContent[] } {
  const paragraph = nodes.find(
    (node): node is Paragraph =>
      node.type === 'paragraph' && grammar.patterns.wordBank.test(plainText(node)),
  );
  if (paragraph === undefined) return { bank: null, rest: nodes };
  const extra = split(afterColon(paragraph.children) ?? [])
    .map(wordFrom)
    .filter(({ plain }) => plain !== '');
  return {
    bank: { type: 'wordBank', extra, ...placeOf(paragraph) },
    rest: nodes.filter((node) => node !== paragraph),
  };
}

/** A list of words at its commas: those in code and formulas, and raised or lowered ones, are no ends. */
function split(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const words: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const [first, ...more] = piecesOf(node);
    if (first !== undefined) words.at(-1)?.push(first);
    words.push(...more.map((piece) => [piece]));
  }
  return words;
}

function piecesOf(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'text') {
    return node.value.split(/[,;،、]/u).map((value) => ({ type: 'text', value }));
  }
  if (node.type === 'inlineMark' || !('children' in node)) return [node];
  return split(node.children).map((children) => withChildren<PhrasingContent>(node, children));
}
