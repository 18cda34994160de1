/** What reading hands to parsing: files with true places, and complete settings. Types only. */
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Accent } from '../guide/accents.ts';
import type { GuideKind } from '../guide/guide.ts';
import type {
  AnswersMode,
  CheckSettings,
  CourseLink,
  SiteSettings,
  WorksheetSettings,
} from '../guide/settings.ts';
import type { Asset } from '../guide/site.ts';

/** Markdown written inside a frontmatter value, with what it takes to keep its places true. */
export interface FrontmatterMarkdown {
  value: string;
  /** Where the value stands in the file, quotes included. */
  position: Position;
  /**
   * Where its first line of text starts, and by how many columns every further line is indented;
   * null where lines were folded and only `position` can be told.
   */
  start: { line: number; column: number; indent: number } | null;
}

/** One entry of `questions:` in frontmatter. */
export interface FrontmatterQuestion {
  q: FrontmatterMarkdown;
  /** null where the author gave no answer. */
  a: FrontmatterMarkdown | null;
  marks: number | null;
  id: string;
  points: FrontmatterMarkdown[];
  position: Position;
}

/** A guide's frontmatter, complete and valid. Empty string, empty list or null: not given. */
export interface Frontmatter {
  kind: GuideKind;
  title: FrontmatterMarkdown | null;
  unit: FrontmatterMarkdown | null;
  subject: string;
  level: string;
  tags: string[];
  aliases: FrontmatterMarkdown[];
  related: string[];
  'moved-from': string[];
  published: string;
  updated: string;
  draft: boolean;
  language: string;
  /** Of key terms, then of their meanings; BCP 47, two at most. */
  vocabulary: string[];
  recall: boolean;
  /** null: as the course. */
  'term-links': boolean | null;
  worksheet: Partial<WorksheetSettings>;
  checks: CheckSettings;
  definition: FrontmatterMarkdown | null;
  facts: FrontmatterMarkdown[] | null;
  questions: FrontmatterQuestion[] | null;
  /** Where each value stands, by key path: `title`, `related.1`, `worksheet.editions.0`; a key's own place at `title#key`. */
  places: Record<string, Position>;
}

export interface GuideSource {
  /**
   * `path`: from the content folder, with `/`. `value`: the text, normalised (no BOM, `\n` line ends),
   * with every character of the frontmatter but its line ends replaced by a space, so that
   * lines, columns and offsets of the Markdown are true to the (normalised) file.
   */
  file: VFile;
  slug: string;
  /** null where the frontmatter could not be read; its messages are on the file. */
  frontmatter: Frontmatter | null;
}

/** course.yml, complete. */
export interface CourseSettings {
  title: FrontmatterMarkdown | null;
  /** What the course is called where it has no title: its folder's name, no Markdown; null: as the site is. */
  name: string | null;
  subject: string;
  level: string;
  description: string;
  /** null: by the order of courses. */
  colour: Accent | null;
  units: FrontmatterMarkdown[];
  links: CourseLink[];
  /** null: as the site. */
  answers: AnswersMode | null;
  /** null: as the site. */
  'term-links': boolean | null;
  worksheet: Partial<WorksheetSettings>;
  checks: CheckSettings;
  places: Record<string, Position>;
}

export interface CourseSource<Guide extends { file: VFile; slug: string } = GuideSource> {
  slug: string;
  /** course.yml; a file without text where there is none. */
  file: VFile;
  settings: CourseSettings;
  /** In file-name order. */
  guides: Guide[];
}

/** site.yml, complete. */
export type WrittenSettings = Omit<SiteSettings, 'title'> & { title: FrontmatterMarkdown };

/** Everything that lies in the content folder. */
export interface Sources<Guide extends { file: VFile; slug: string } = GuideSource> {
  /** site.yml; a file without text where there is none. */
  siteFile: VFile;
  settings: WrittenSettings;
  /** In folder-name order. */
  courses: CourseSource<Guide>[];
  /** Files that guides may show or link to, by path from the content folder. */
  assets: Map<string, Asset>;
  /** Files of content/static/, by path from that folder, copied as they are. */
  statics: string[];
  /** Every file that carries messages or could: the files above, and any that could not be used. */
  files: VFile[];
}
