import type { PhrasingContent } from 'mdast';
import { parseMarkdown } from '../../2-parse/markdown/parse-markdown.ts';
import { allOf } from '../../guide/walk.ts';
import { languageTag } from '../../locale/language-tag.ts';
import type { Rich, Run } from '../draft.ts';
import { trimmed, withSigns } from '../rich.ts';

type Look = Omit<Run, 'text'>;

/** One line of Markdown. What it can't tell of (a picture elsewhere, HTML) stays as it was typed. */
export function richFromMarkdown(text: string): Rich {
  const [paragraph] = allOf([parseMarkdown(text, 'line')], 'paragraph');
  if (paragraph === undefined) return withSigns([{ text }]);
  const runs = paragraph.children.flatMap((node) => runsOf(node, {}, text));
  return trimmed(withSigns(runs));
}

function runsOf(node: PhrasingContent, look: Look, source: string): Rich {
  const inner = (children: readonly PhrasingContent[], more: Look) =>
    children.flatMap((child) => runsOf(child, { ...look, ...more }, source));
  switch (node.type) {
    case 'text':
      return [{ ...look, text: node.value }];
    case 'strong':
      return inner(node.children, { bold: true });
    case 'emphasis':
      return inner(node.children, { italic: true });
    case 'delete':
      return inner(node.children, { struck: true });
    case 'foreign': {
      const language = languageTag(node.language);
      if (language !== null) return inner(node.children, { language });
      break;
    }
    case 'inlineCode':
      return [{ ...look, text: node.value, code: true }];
    case 'inlineMath':
      return [{ ...look, text: node.value, formula: true }];
    case 'break':
      return [{ text: ' ' }];
    case 'link':
      if (/^https?:/i.test(node.url)) return inner(node.children, { link: node.url });
      break;
    default:
  }
  return [{ ...look, text: source.slice(node.position?.start.offset, node.position?.end.offset) }];
}
