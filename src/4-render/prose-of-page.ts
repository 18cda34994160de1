import type { Block, Inline } from '../guide/prose.ts';
import type { Title } from '../guide/title.ts';
import type { Fragment, ProseContext } from './prose.ts';
import { notesOf, proseHtml } from './prose-html.ts';
import { named } from './speech/named.ts';

/**
 * The prose of one page. A template gets a mark to put in the place of each fragment; when it is rendered, all
 * are set at once and take their places. A mark is a comment, which nothing else in a template can make.
 */
export class ProseOfPage {
  readonly #fragments: Fragment[] = [];
  /** Marks of lines that have footnotes, by their id. */
  readonly #noted = new Map<string, number>();

  /** Some blocks, with the footnotes they refer to at the end. */
  blocks(nodes: readonly Block[], id: string, rank: number, context: ProseContext): string {
    return mark(this.#add({ nodes, id, rank, isLine: false, context }));
  }

  /** A run of inline prose, without its footnotes. */
  line(children: readonly Inline[], id: string, context: ProseContext): string {
    const nodes = paragraph(children);
    const index = this.#add({ nodes, id, rank: 6, isLine: true, context });
    if (notesOf({ nodes, context }).length > 0) this.#noted.set(id, index);
    return mark(index);
  }

  /** The footnotes of a line that is on the page already; empty where it has none. */
  notes(id: string): string {
    const index = this.#noted.get(id);
    return index === undefined ? '' : mark(index, NOTES);
  }

  /** A title. `formulasScroll`: it stands in no link. */
  title(
    { children }: Title,
    context: Pick<ProseContext, 'language' | 'words' | 'formulasScroll'>,
  ): string {
    return this.line(children, 'title', { ...context, footnotes: [], targets: NO_TARGETS });
  }

  /** The page with everything in its place. */
  async placedIn(page: string): Promise<string> {
    const set = proseHtml(await named(this.#fragments));
    const [start = '', ...pieces] = page.split('<!--');
    const placed = pieces.map((piece) => {
      const end = piece.indexOf('-->');
      const name = piece.slice(0, end);
      const found = set[Number.parseInt(name, 10)];
      const html = name.endsWith(NOTES) ? found?.notes : found?.html;
      return `${html ?? ''}${piece.slice(end + 3)}`;
    });
    return start + placed.join('');
  }

  #add(fragment: Fragment): number {
    return this.#fragments.push(fragment) - 1;
  }
}

const NOTES = 'notes';
const NO_TARGETS: ProseContext['targets'] = { link: () => null, picture: () => null };

function paragraph(children: readonly Inline[]): Block[] {
  return [{ type: 'paragraph', children: [...children] }];
}

function mark(index: number, part = ''): string {
  return `<!--${index}${part}-->`;
}
