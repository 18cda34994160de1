/** After a section of a guide's text, the way to the questions that check it: set into the prose of its page alone. */
import type { Link, Paragraph, Text } from 'mdast';
import { guideAddress } from '../guide/addresses.ts';
import type { Guide } from '../guide/guide.ts';
import { fullLabel } from '../guide/parts.ts';
import type { Block } from '../guide/prose.ts';
import type { Question } from '../guide/questions.ts';
import { type CheckedPlace, checkedPlaces } from '../guide/sections-checked.ts';
import type { PageWords } from '../locale/page-words.ts';
import type { ProsePlaces } from './prose-scope.ts';
import type { PartView } from './views/exercises-view.ts';

/** The same parts with those lines in them, and where their links lead. @param guide Whose own parts they are. */
export function withSectionChecks(
  parts: readonly PartView[],
  guide: Guide,
  words: PageWords,
): { parts: PartView[]; links: ProsePlaces['links'] } {
  const places = checkedPlaces(guide);
  const changed = parts.map((part): PartView => {
    const own = places.filter(({ prose }) => prose === part);
    if (part.type !== 'prose' || own.length === 0) return part;
    return { ...part, children: withLines(part.children, own, words) };
  });
  const asked = new Set(places.flatMap(({ questions }) => questions));
  const address = guideAddress(guide);
  return {
    parts: changed,
    links: [...asked].map(({ id }) => [urlOf(id), { address, anchor: id }]),
  };
}

/** Ids are written in letters that every address may hold. */
const urlOf = (id: string) => `#${id}`;

function withLines(
  blocks: readonly Block[],
  places: readonly CheckedPlace[],
  words: PageWords,
): Block[] {
  const lines = new Map(places.map(({ after, questions }) => [after, lineOf(questions, words)]));
  const followed = blocks.map((block, index): Block[] => {
    const line = lines.get(index + 1);
    return line === undefined ? [block] : [block, line];
  });
  return followed.flat();
}

function lineOf(questions: readonly Question[], { checkSection }: PageWords): Paragraph {
  const { before, comma, and, after, question } = checkSection(questions.length);
  const links = questions.flatMap((one, index): (Text | Link)[] => {
    const sign = index === 0 ? before : index === questions.length - 1 ? and : comma;
    return [text(sign), linkTo(one, question)];
  });
  const children = after === '' ? links : [...links, text(after)];
  return { type: 'paragraph', data: { hProperties: { dataCheck: '' } }, children };
}

/** A number alone says little in a list of links. */
function linkTo(question: Question, named: (label: string) => string): Link {
  const label = fullLabel(question);
  return {
    type: 'link',
    url: urlOf(question.id),
    data: { hProperties: { ariaLabel: named(label) } },
    children: [text(label)],
  };
}

const text = (value: string): Text => ({ type: 'text', value });
