import type { ListItem, PhrasingContent, Strong } from 'mdast';
import type { KeyTerm, KeyTerms } from '../guide/guide.ts';
import type { Foreign } from '../guide/prose.ts';
import { isTold } from '../messages/told.ts';
import { type Context, placeOf, say, spanOf } from './context.ts';
import type { ExerciseSection } from './section.ts';

/** List items `**term** — meaning`; the dash may also be `–`, `-` or a colon. */
export function keyTermsFrom({ heading, nodes }: ExerciseSection, context: Context): KeyTerms {
  const children = nodes.flatMap((node): KeyTerm[] => {
    if (node.type === 'list') return node.children.flatMap((item) => keyTermFrom(item, context));
    if (isTold(context.file, node.position)) return [];
    say(
      context,
      'exercises-have-their-form',
      node,
      'Unexpected text among the key terms, expected a list of `**term** — meaning`',
    );
    return [];
  });
  if (nodes.length === 0) {
    say(
      context,
      'exercises-have-their-form',
      heading,
      'Unexpected empty section, expected a list of `**term** — meaning`',
    );
  }
  return { type: 'keyTerms', children, ...spanOf([heading, ...nodes], heading) };
}

function keyTermFrom(item: ListItem, context: Context): KeyTerm[] {
  const [paragraph, ...nested] = item.children;
  const line = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const whole = wholeLine(line);
  const [first, ...after] = whole?.children ?? line;
  const term = boldTerm(first);
  const meaning = term === null ? null : meaningFrom(term, after);
  if (term === null || meaning === null || nested.length > 0) {
    say(
      context,
      'exercises-have-their-form',
      item,
      'Unexpected key term, expected `**term** — meaning` on one line',
    );
    return [];
  }
  const of = (children: PhrasingContent[]) =>
    whole === null ? children : [{ ...whole, children }];
  return [
    {
      type: 'keyTerm',
      children: [
        { type: 'keyTermName', children: of(withoutColon(term)), ...placeOf(term) },
        { type: 'keyTermMeaning', children: of(meaning), ...spanOf(meaning, item) },
      ],
      ...placeOf(item),
    },
  ];
}

/** A line that is all in another language: its language is that of its name and of its meaning. */
function wholeLine(children: PhrasingContent[]): Foreign | null {
  const [only, ...more] = children;
  const isWhole = only?.type === 'foreign' && more.length === 0 && only.children.length > 1;
  return isWhole ? only : null;
}

/** `[**term**]{lang=fr}` is `**[term]{lang=fr}**`. */
function boldTerm(node: PhrasingContent | undefined): Strong | null {
  if (node?.type === 'strong') return node;
  const [only, ...more] = node?.type === 'foreign' ? node.children : [];
  if (node?.type !== 'foreign' || only?.type !== 'strong' || more.length > 0) return null;
  return { ...only, children: [{ ...node, children: only.children }] };
}

/** What follows the dash; null where there is no dash, or nothing after it. */
function meaningFrom(term: Strong, after: PhrasingContent[]): PhrasingContent[] | null {
  const [first, ...rest] = after;
  if (first?.type !== 'text') return null;
  const dash = /^\s*[—–\-:]\s*/.exec(first.value);
  const colonInside = /:$/.test(textAtEnd(term));
  if (dash === null && !colonInside) return null;
  const value = first.value.slice(dash?.[0].length ?? 0).trimStart();
  if (value === '' && rest.length === 0) return null;
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

/** `**term:** meaning` is a common way to write it. */
function withoutColon(term: Strong): PhrasingContent[] {
  const last = term.children.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith(':')) return term.children;
  return [...term.children.slice(0, -1), { ...last, value: last.value.slice(0, -1) }];
}

function textAtEnd(term: Strong): string {
  const last = term.children.at(-1);
  return last?.type === 'text' ? last.value : '';
}
