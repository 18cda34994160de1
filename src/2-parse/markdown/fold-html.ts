import type { Break, Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { holdsLine } from '../../guide/node-traits.ts';
import type { InlineMark } from '../../guide/prose.ts';
import { type Context, placeOf, say } from '../context.ts';
import { htmlInstead } from './html-advice.ts';
import { setChildren } from './replace-children.ts';

/**
 * Raw HTML becomes nodes: `<sub>`, `<sup>`, `<kbd>`, `<abbr title>` an `inlineMark`, `<br>` a `break`.
 * Comments stay as `html` until ids have been read from them. Anything else is reported
 * (`html-is-understood`): dropping it in silence would turn 10<sup>3</sup> into 103.
 */
export function foldHtml(root: Root, context: Context): void {
  foldIn(root, context);
}

type ParentNode = Extract<Nodes, { children: unknown }>;
type Tag =
  | { kind: 'comment' }
  | { kind: 'break' }
  | { kind: 'open'; tag: InlineMark['tag']; title: string }
  | { kind: 'close'; tag: InlineMark['tag'] }
  | { kind: 'unknown'; written: string };

function foldIn(parent: ParentNode, context: Context): void {
  for (const child of parent.children) if ('children' in child) foldIn(child, context);
  if (!parent.children.some(({ type }) => type === 'html')) return;
  const children = holdsLine(parent)
    ? folded(parent.children, context)
    : withoutBlocks(parent.children, context);
  setChildren(parent, children);
}

/** Block-level HTML: only comments may stand there, and a `<br>`, which is the room between two paragraphs. */
function withoutBlocks(children: readonly RootContent[], context: Context): RootContent[] {
  const told = new Set<string>();
  return children.filter((child) => {
    if (child.type !== 'html') return true;
    const rest = child.value.replace(/<!--[\s\S]*?-->/g, '').trim();
    const under = /^(?:<br\s*\/?>\s*)+/i.exec(rest)?.[0];
    if (under !== undefined && under.length < rest.length) refuseUnderBreak(child, context);
    else if (rest !== '' && under === undefined) refuse(child, rest, told, context, true);
    else if (/^<!--\s*#[\w-]+\s*-->$/.test(child.value)) {
      say(
        context,
        'attributes-are-readable',
        child,
        `Unexpected \`${child.value}\` on a line of its own, expected it at the end of the question's line`,
      );
    }
    return false;
  });
}

/** Inline HTML: pairs of tags become nodes around what stands between them. */
function folded(children: readonly PhrasingContent[], context: Context): PhrasingContent[] {
  const open: { html: Html; tag: InlineMark['tag']; title: string; before: PhrasingContent[] }[] =
    [];
  let current: PhrasingContent[] = [];
  const told = new Set<string>();
  for (const child of children) {
    if (child.type !== 'html') {
      current.push(child);
      continue;
    }
    const read = readTag(child.value);
    if (read.kind === 'comment') current.push(child);
    else if (read.kind === 'break')
      current.push({ type: 'break', ...placeOf(child) } satisfies Break);
    else if (read.kind === 'open') {
      open.push({ html: child, tag: read.tag, title: read.title, before: current });
      current = [];
    } else if (read.kind === 'close' && open.at(-1)?.tag === read.tag) {
      const opened = open.pop();
      if (opened === undefined) continue;
      const { html, tag, title, before } = opened;
      const start = html.position?.start;
      const end = child.position?.end;
      const place = start && end ? { position: { start, end } } : {};
      before.push({ type: 'inlineMark', tag, title, children: current, ...place });
      current = before;
    } else refuse(child, child.value, told, context);
  }
  for (const { html, tag, before } of open.reverse()) {
    say(
      context,
      'html-is-understood',
      html,
      `Unexpected \`${html.value}\` that is never closed, expected \`</${tag}>\` after it in the same paragraph`,
    );
    before.push(...current);
    current = before;
  }
  return current;
}

const TAGS = ['sub', 'sup', 'kbd', 'abbr'] as const satisfies InlineMark['tag'][];

function readTag(written: string): Tag {
  if (written.startsWith('<!--')) return { kind: 'comment' };
  if (/^<br\s*\/?>$/i.test(written)) return { kind: 'break' };
  const plain = /^<(\/?)([a-z]+)>$/i.exec(written);
  const tag = TAGS.find((one) => one === plain?.[2]?.toLowerCase());
  if (plain !== null && tag !== undefined) {
    return plain[1] === '/' ? { kind: 'close', tag } : { kind: 'open', tag, title: '' };
  }
  const abbr = /^<abbr\s+title\s*=\s*(?:"([^"]*)"|'([^']*)')\s*>$/i.exec(written);
  if (abbr !== null) return { kind: 'open', tag: 'abbr', title: abbr[1] ?? abbr[2] ?? '' };
  return { kind: 'unknown', written };
}

/** To Markdown, what follows a tag on a line of its own is HTML up to the next blank line. */
function refuseUnderBreak(node: Html, context: Context): void {
  say(
    context,
    'html-is-understood',
    node,
    'Unexpected text straight under a line of `<br>`, expected a blank line between them',
    { note: 'As it stands, the text is not read as Markdown.' },
  );
}

/** @param told Names of tags refused before: the end tag of one of them is the same slip. */
function refuse(
  node: Html,
  written: string,
  told: Set<string>,
  context: Context,
  isBlock = false,
): void {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][^\s>]*)/i.exec(written) ?? [];
  if (slash !== '' && told.has(name.toLowerCase())) return;
  told.add(name.toLowerCase());
  const shown = name === '' ? written.slice(0, 40) : `<${slash}${name}>`;
  if (slash !== '' && /^(?:sub|sup|kbd|abbr)$/i.test(name)) {
    const start = `<${name}>`;
    say(
      context,
      'html-is-understood',
      node,
      `Unexpected \`${shown}\`, expected \`${start}\` before it in the same paragraph`,
    );
    return;
  }
  say(
    context,
    'html-is-understood',
    node,
    `Unexpected raw HTML \`${shown}\`, expected ${htmlInstead(shown)}`,
    isBlock ? {} : { note: 'To print the sign `<` itself, write `&lt;`.' },
  );
}
