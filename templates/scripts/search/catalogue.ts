/** All that a site's search can find, and what it makes of a query. Knows nothing of the page it is shown on. */
import type { NamedCourse, SearchNames, SearchTexts } from '../../../src/4-render/search/format.ts';
import { factAnchor, PART_ANCHORS } from '../../../src/guide/part-anchors.ts';
import type { SearchKind } from '../../../src/locale/search-words.ts';
import { SearchIndex } from './index.ts';
import { type Words, wordsOf } from './words.ts';

export interface Entry {
  kind: SearchKind;
  course: NamedCourse;
  /** Of its guide, from the site's root. */
  address: string;
  /** Without `#`; empty for the guide itself. */
  anchor: string;
  /** Empty for a fact and a question, which are known by what they say. */
  name: string;
  otherNames: readonly string[];
  /** Empty until it is loaded. */
  text: string;
  /** Title of the guide it stands in; empty for the guide itself. */
  from: string;
  /** BCP 47; empty where it is the site's. */
  language: string;
}

/** Entries of one kind in one course, the best first. */
export interface KindFound {
  kind: SearchKind;
  entries: Entry[];
}
export interface CourseFound {
  course: NamedCourse;
  kinds: KindFound[];
}

export interface Results {
  /** How many were found, and how many of them are given. */
  total: number;
  shown: number;
  /** Courses and kinds in the order of their best entries. */
  courses: CourseFound[];
  /** Words, as they are compared, by which they were found. */
  words: ReadonlySet<string>;
  /** True where nothing has what was typed, but something near it. */
  isNear: boolean;
}

/** A guide's own entries, to which its texts are added. */
interface GuideEntries {
  guide: number;
  keyTerms: number[];
}

export class Catalogue {
  readonly words: Words;
  readonly #index: SearchIndex;
  readonly #entries: Entry[] = [];
  readonly #guides = new Map<string, GuideEntries>();

  constructor({ language, plurals, courses }: SearchNames) {
    this.words = wordsOf(language, plurals);
    this.#index = new SearchIndex(this.words);
    for (const course of courses) this.#addNames(course);
  }

  #addNames(course: NamedCourse): void {
    for (const [slug, kind, title, otherNames, keyTerms, language] of course.guides) {
      const address = `${course.slug}/${slug}/`;
      const shared = { course, address, text: '', language };
      const guide = this.#add({ ...shared, kind, anchor: '', name: title, otherNames, from: '' });
      const anchor = PART_ANCHORS.keyTerms;
      const terms = keyTerms.map((name) =>
        this.#add({ ...shared, kind: 'keyTerm', anchor, name, otherNames: [], from: title }),
      );
      this.#guides.set(address, { guide, keyTerms: terms });
    }
  }

  /** What guides of a course say. Of another build than the names, it may be of guides that are not there. */
  addTexts({ course, guides }: SearchTexts): void {
    for (const [slug, opening, meanings, facts, questions] of guides) {
      const known = this.#guides.get(`${course}/${slug}/`);
      const guide = known === undefined ? undefined : this.#entries[known.guide];
      if (known === undefined || guide === undefined) continue;
      this.#addText(known.guide, opening);
      for (const [index, meaning] of meanings.entries()) {
        const term = known.keyTerms[index];
        if (term !== undefined) this.#addText(term, meaning);
      }
      const said = { ...guide, name: '', otherNames: [], from: guide.name };
      for (const [index, text] of facts.entries()) {
        this.#add({ ...said, kind: 'fact', anchor: factAnchor(index + 1), text });
      }
      for (const [id, text] of questions) this.#add({ ...said, kind: 'asked', anchor: id, text });
    }
  }

  /** @param most So many are given at most. */
  find(query: string, most: number): Results {
    const { matches, words, isNear } = this.#index.find(query);
    const best = matches.slice(0, most).flatMap(({ entry }) => this.#entries[entry] ?? []);
    const courses = grouped(best, ({ course }) => course).map(([course, some]) => ({
      course,
      kinds: grouped(some, ({ kind }) => kind).map(([kind, entries]) => ({ kind, entries })),
    }));
    return { total: matches.length, shown: best.length, courses, words, isNear };
  }

  #add(entry: Entry): number {
    this.#entries.push(entry);
    const number = this.#index.add(entry.name, entry.otherNames);
    if (entry.text !== '') this.#index.addTo(number, 'text', entry.text);
    return number;
  }

  #addText(number: number, text: string): void {
    const entry = this.#entries[number];
    if (entry === undefined || entry.text !== '') return;
    entry.text = text;
    this.#index.addTo(number, 'text', text);
  }
}

/** In groups, in the order of their first members. */
function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups];
}
