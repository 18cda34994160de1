/** What `site.yml`, `course.yml` and frontmatter settle, complete: every default is filled in. Types only. */

import type { AdviceId } from '../messages/rules.ts';
import type { AuthoredSpace, Tier } from './questions.ts';

import type { Title } from './title.ts';

export const EDITIONS = [
  'standard',
  'compact',
  'easy-read',
  'large-print',
  'extra-large-print',
] as const;
export type Edition = (typeof EDITIONS)[number];

/** What an easy-read sheet lies on; `none`: whatever is in the printer, which may be tinted itself. */
export const TINTS = ['none', 'cream'] as const;
export type Tint = (typeof TINTS)[number];

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Formats that a site can be had in besides pages and paper. */
export const EXPORTS = ['json'] as const;
export type ExportFormat = (typeof EXPORTS)[number];

/** Advice that is wanted or not, rule by rule; what is not named is wanted. */
export type CheckSettings = Partial<Record<AdviceId, boolean>>;

export interface WorksheetSettings {
  /** At least one; `standard` by default. */
  editions: Edition[];
  /** How many versions (A, B, C …), 1 to 26; default 1. */
  versions: number;
  /** QR code of the guide's address in the foot of a sheet; `auto`: on in separate mode. */
  qr: boolean | 'auto';
  /** Room of every written answer that has none of its own; null: as much as its answer needs. */
  room: AuthoredSpace | null;
  /** What the lines of written answers are multiplied by, 0.25 to 3; `none`: pupils write in their books. Default 1. */
  space: number | 'none';
  /** At most so many pages of a sheet are wanted, 1 to 50; null: as few as it takes. Default null. */
  pages: number | null;
  /** Sheets for some pupils beside others, each once. Default: none, one sheet has every question. */
  tiers: Tier[];
  /** Of easy-read sheets; default `none`. */
  tint: Tint;
  /** Who gives the sheet out: a school or an author. These five are empty where they are not given. */
  publisher: string;
  /** A picture's path from the content folder. */
  logo: string;
  teacher: string;
  /** Printed in the place of an empty line for it. */
  date: string;
  /** When the sheet is to be handed in. */
  due: string;
  /** At most so many key terms in a match that is made of them, 4 to 26; false: none is made. Default 10. */
  'match-terms': number | false;
  /** The built-in line that says what to do stands over every section without one of its own. Default true. */
  instructions: boolean;
  /** Sections have their headings on a sheet; the numbers of the questions stay. Default true. */
  headings: boolean;
}

export type AnswersMode = 'open' | 'separate';

export interface SiteSettings {
  title: Title;
  tagline: string;
  /** Address of the published site, ending in `/`; empty where none is known. */
  url: string;
  /** BCP 47; default `en`. */
  language: string;
  licence: string;
  /** Trademark and other notices, one paragraph each. */
  notices: string[];
  /** Address of the site's help; empty where there is none. */
  help: string;
  /** At least one; the first is the default sheet. */
  paper: Paper[];
  answers: AnswersMode;
  /** Terms are linked where other guides first mention them. Default true. */
  'term-links': boolean;
  worksheet: WorksheetSettings;
  checks: CheckSettings;
  /** Font files in content/, for scripts the shipped fonts lack. */
  fonts: string[];
  /** Default: none. */
  exports: ExportFormat[];
  /** Browsers keep visited courses. Default: false. */
  offline: boolean;
  /** Pages have a picture for where their link is shared. Default: false. */
  'link-pictures': boolean;
}

export type LinkKind = 'notes' | 'practice' | 'papers';

export interface CourseLink {
  kind: LinkKind;
  title: string;
  url: string;
}
