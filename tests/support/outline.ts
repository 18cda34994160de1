/** A guide as an outline that a teacher can read and compare with the Markdown beside it. */
import { deletionsIn } from '../../src/guide/deletions.ts';
import type { Guide, GuidePart } from '../../src/guide/guide.ts';
import type { GuideNode } from '../../src/guide/nodes.ts';
import { ownLabel } from '../../src/guide/parts.ts';
import type { Question } from '../../src/guide/questions.ts';
import { sectionOf } from '../../src/guide/sections-checked.ts';
import { plainText } from '../../src/guide/text.ts';
import type { Title } from '../../src/guide/title.ts';
import { unreachable } from './unreachable.ts';

export function outline(guide: Guide): string {
  const { kind, title, unit, subject, level, tags, aliases, related } = guide;
  const more = {
    unit: markedTitle(unit),
    subject,
    level,
    tags: tags.join(', '),
    aliases: aliases.map(markedTitle).join(', '),
    related: related.join(', '),
  };
  const head = Object.entries(more).filter(([, value]) => value !== '');
  const footnotes = guide.footnotes.map(
    (note) => `footnote ${note.identifier}: ${plainText(note)}`,
  );
  return [
    `${kind}: ${markedTitle(title)}`,
    ...head.map(([key, value]) => `  ${key}: ${value}`),
    ...guide.children.flatMap(part),
    ...footnotes,
    '',
  ].join('\n');
}

function part(node: GuidePart): string[] {
  switch (node.type) {
    case 'definition':
    case 'directAnswer':
    case 'prose':
    case 'summary':
      return ['', node.type, ...node.children.map((block) => `  ${blockLine(block)}`)];
    case 'facts':
      return ['', node.type, ...node.children.map((fact) => `  - ${marked(fact)}`)];
    case 'keyTerms':
      return [
        '',
        node.type,
        ...node.children.map(
          ({ children: [name, meaning] }) => `  - ${plainText(name)} = ${marked(meaning)}`,
        ),
      ];
    case 'exercises': {
      const [instruction, ...questions] = node.children;
      const subtitle = node.subtitle.plain === '' ? '' : `: ${markedTitle(node.subtitle)}`;
      const bank =
        node.bank === null ? [] : [`  bank adds: ${node.bank.extra.map(markedTitle).join(', ')}`];
      const said = instruction.children.map((block) => `  instruction: ${blockLine(block)}`);
      return [
        '',
        `${node.questionType}${subtitle} (${node.origin}) #${node.id}`,
        ...(instruction.builtIn ? [] : ['  without the built-in line']),
        ...said,
        ...bank,
        ...questions.flatMap(question),
      ];
    }
    default:
      return unreachable(node);
  }
}

function question(node: Question): string[] {
  const { id, marks, tier, worksheetOnly, fixedOrder } = node;
  const facts = [
    marks === null ? 'no marks' : `marks ${marks}`,
    tier === 'core' ? '' : tier,
    worksheetOnly ? 'worksheet only' : '',
    node.open ? 'open' : '',
    fixedOrder ? 'fixed order' : '',
    node.checks.length === 0 ? '' : `checks ${node.checks.map(sectionOf).join(', ')}`,
    node.type === 'review' && node.space !== null ? JSON.stringify(node.space) : '',
    node.type === 'review' && node.labelled ? 'labels' : '',
  ].filter(Boolean);
  const [stem] = node.children;
  return [
    `${'  '.repeat(node.part.length + 1)}${node.part.length === 0 ? `${node.number}.` : ownLabel(node)} #${id}${node.idIsAuthored ? '!' : ''} (${facts.join('; ')}) ${stem.children.map(blockLine).join(' | ')}`.trimEnd(),
    ...answers(node).map((line) =>
      node.type === 'structured' ? line : `${'  '.repeat(node.part.length)}     ${line}`,
    ),
  ];
}

function answers(node: Question): string[] {
  switch (node.type) {
    case 'review': {
      const [, answer, marking, hint, starter] = node.children;
      const help = [
        ...hint.children.map((block) => `hint: ${blockLine(block)}`),
        ...(starter.children.length > 0 ? [`starter: ${marked(starter)}`] : []),
      ];
      const points =
        marking.type === 'markingLevels'
          ? marking.children.map((block) => `levels: ${blockLine(block)}`)
          : marking.children.flatMap(({ children: [text, ...notes] }) => [
              `point: ${marked(text)}`,
              ...notes.map((note) => `  ${note.verdict}: ${marked(note)}`),
            ]);
      return [...help, ...answer.children.map((block) => `answer: ${blockLine(block)}`), ...points];
    }
    case 'multipleChoice': {
      const [, ...options] = node.children;
      return options.map(
        ({ right, children: [text, blocks, why] }) =>
          `${right ? '[x]' : '[ ]'} ${[marked(text), ...blocks.children.map(blockLine)].join(' | ')}${because(why)}`,
      );
    }
    case 'trueFalse':
      return [`${node.isTrue}${because(node.children[1])}`];
    case 'cloze': {
      const [, text] = node.children;
      const bank =
        node.bank === null ? [] : [`bank adds: ${node.bank.extra.map(markedTitle).join(', ')}`];
      const gaps = deletionsIn(text).map((gap) =>
        [gap.children, ...gap.alternatives].map((word) => plainText(word)).join(' or '),
      );
      return [
        ...text.children.map((block) => `text: ${blockLine(block)}`),
        `gaps: ${gaps.join(' · ')}`,
        ...bank,
      ];
    }
    case 'match': {
      const [, ...pairs] = node.children;
      const [terms, meanings] = [node.labels.terms, node.labels.meanings].map(markedTitle);
      return [
        ...(`${terms}${meanings}` === '' ? [] : [`${terms} | ${meanings}`]),
        ...pairs.map(
          ({ children: [term, meaning] }) => `${marked(term)} = ${marked(meaning) || '(extra)'}`,
        ),
      ];
    }
    case 'ordering': {
      const [, ...steps] = node.children;
      return steps.map((step, index) => `${index + 1}. ${marked(step)}`);
    }
    case 'structured': {
      const [, ...parts] = node.children;
      return parts.flatMap(question);
    }
    default:
      return unreachable(node);
  }
}

function because(why: { children: unknown[] } & Parameters<typeof plainText>[0]): string {
  return plainText(why) === '' ? '' : ` — because: ${plainText(why)}`;
}

type Marked = {
  type: string;
  value?: string;
  alt?: string | null;
  tag?: string;
  language?: string;
  title?: string | null;
  children?: unknown[];
};

/** With its plain form behind it, where that is another. */
function markedTitle({ plain, children }: Title): string {
  const written = children.map(marked).join('');
  return written === plain ? plain : `${written} [${plain}]`;
}

function blockLine(block: unknown): string {
  const { type } = block as Marked;
  return (type === 'paragraph' ? marked(block) : `<${type}> ${marked(block)}`).trim();
}

const BETWEEN: Record<string, string> = {
  list: ' / ',
  tableRow: ' / ',
  table: ' // ',
  listItem: ' ',
  fact: ' ',
};

/** Text with the inline nodes that matter shown: **bold**, [gap: word], <sub>2</sub>. */
function marked(node: unknown): string {
  const { type, value, alt, tag, title, language, children = [] } = node as Marked;
  const inner = children.map(marked).join(BETWEEN[type] ?? '');
  if (type === 'strong') return `**${inner}**`;
  if (type === 'emphasis') return `*${inner}*`;
  if (type === 'delete') return `~~${inner}~~`;
  if (type === 'deletion') return `[gap: ${inner}]`;
  if (type === 'inlineMark') {
    return title ? `<${tag} "${title}">${inner}</${tag}>` : `<${tag}>${inner}</${tag}>`;
  }
  if (type === 'foreign') return `[${inner}]{lang=${language}}`;
  if (type === 'break') return '<br>';
  if (type === 'image') return `(picture: ${alt ?? ''})`;
  if (type === 'footnoteReference') return '(footnote)';
  if ('maths' in (node as object)) return `(formula: ${plainText(node as GuideNode)})`;
  return (value ?? inner).replace(/\s+/g, ' ');
}
