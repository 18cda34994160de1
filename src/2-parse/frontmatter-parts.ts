/** Parts of a guide that are given as data in frontmatter instead of as sections. */
import type { RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Frontmatter, FrontmatterMarkdown, FrontmatterQuestion } from '../1-read/sources.ts';
import type { Definition, Exercises, Fact, Facts, GuidePart } from '../guide/guide.ts';
import { areLabels } from '../guide/picture-labels.ts';
import type { Block } from '../guide/prose.ts';
import type { MarkingPoint, Review } from '../guide/questions.ts';
import { NO_TITLE } from '../guide/title.ts';
import { asBlocks } from './as-blocks.ts';
import { takeAttributes } from './attributes/take-attributes.ts';
import { type Context, say } from './context.ts';
import { fromFrontmatter } from './frontmatter-markdown.ts';
import { paragraphOf, stemOf, unnumbered } from './section.ts';
import { reportLooseBold } from './slips.ts';

/**
 * Definition, facts and questions from frontmatter. Reports `given-once` where a section gives the
 * same: both places are named, and the frontmatter's is not used.
 */
export function partsFromFrontmatter(
  { definition, facts, questions, places }: Frontmatter,
  sections: GuidePart[],
  context: Context,
): GuidePart[] {
  const parts: GuidePart[] = [];
  const once = (key: 'definition' | 'facts' | 'questions', section: GuidePart | undefined) => {
    if (section === undefined) return true;
    say(
      context,
      'given-once',
      section,
      `Unexpected ${WHAT[key]} in a section, expected one place only: the frontmatter gives ${key === 'definition' ? 'it' : 'them'} too`,
      {
        cause: { place: places[`${key}#key`] ?? places[key] ?? null, reason: 'also given here' },
      },
    );
    return false;
  };
  if (
    definition !== null &&
    once(
      'definition',
      sections.find(({ type }) => type === 'definition'),
    )
  ) {
    parts.push(definitionFrom(definition, context));
  }
  if (
    facts !== null &&
    once(
      'facts',
      sections.find(({ type }) => type === 'facts'),
    )
  ) {
    parts.push(factsFrom(facts, places.facts, context));
  }
  const review = sections.find(
    (part) => part.type === 'exercises' && part.questionType === 'review',
  );
  if (questions !== null && once('questions', review)) {
    parts.push(reviewFrom(questions, places.questions, context));
  }
  return parts;
}

const WHAT = {
  definition: 'definition',
  facts: 'facts',
  questions: 'review questions',
};

function definitionFrom(markdown: FrontmatterMarkdown, context: Context): Definition {
  const children = blocks(markdown, context);
  return { type: 'definition', children, position: markdown.position };
}

function factsFrom(
  list: FrontmatterMarkdown[],
  position: Position | undefined,
  context: Context,
): Facts {
  const children = list.map(
    (markdown): Fact => ({
      type: 'fact',
      children: fromFrontmatter(markdown, context, (nodes, inner) => {
        reportLooseBold(nodes, inner);
        return asBlocks(nodes);
      }),
      position: markdown.position,
    }),
  );
  return { type: 'facts', children, ...(position && { position }) };
}

function reviewFrom(
  questions: FrontmatterQuestion[],
  position: Position | undefined,
  context: Context,
): Exercises {
  const place = position === undefined ? {} : { position };
  return {
    type: 'exercises',
    questionType: 'review',
    origin: 'authored',
    subtitle: NO_TITLE,
    id: '',
    bank: null,
    children: [
      { type: 'instruction', builtIn: true, children: [], ...place },
      ...questions.map((question) => questionFrom(question, context)),
    ],
    ...place,
  };
}

function questionFrom(
  { q, a, marks, id, points, position }: FrontmatterQuestion,
  context: Context,
): Review {
  const { stem, attributes } = fromFrontmatter(q, context, (nodes, inner) => {
    const [first, ...rest] = nodes;
    const fallback: RootContent = first ?? { type: 'paragraph', children: [] };
    if (first?.type !== 'paragraph')
      return {
        stem: stemOf(nodes, fallback),
        attributes: takeAttributes([], fallback, inner).attributes,
      };
    const { children, attributes } = takeAttributes(first.children, first, inner);
    return { stem: stemOf([paragraphOf(children, first), ...rest], first), attributes };
  });
  stem.position = q.position;
  const answer = a === null ? [] : blocks(a, context);
  if (id !== '' && !/^[a-z0-9-]+$/.test(id)) {
    say(
      context,
      'ids-are-well-formed',
      position,
      `Unexpected id \`${id}\`, expected small letters a–z, digits and hyphens`,
    );
  }
  const own = {
    ...attributes,
    marks: marks ?? attributes.marks,
    id: id === '' ? attributes.id : id,
  };
  return {
    type: 'review',
    ...unnumbered(own),
    space: attributes.space,
    labelled: areLabels(stem.children, answer),
    children: [
      stem,
      { type: 'modelAnswer', children: answer, position: a?.position ?? position },
      {
        type: 'markingPoints',
        children: points.map((point) => pointFrom(point, context)),
        position,
      },
      { type: 'hint', children: [], position },
      { type: 'starter', children: [], position },
    ],
    position,
  };
}

function pointFrom(markdown: FrontmatterMarkdown, context: Context): MarkingPoint {
  const text = blocks(markdown, context);
  const { position } = markdown;
  return {
    type: 'markingPoint',
    children: [{ type: 'pointText', children: text, position }],
    position,
  };
}

function blocks(markdown: FrontmatterMarkdown, context: Context): Block[] {
  return fromFrontmatter(markdown, context, asBlocks);
}
