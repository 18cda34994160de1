import { guideAddress, worksheetAddress } from '../../guide/addresses.ts';
import type { GridRow, KeySection } from '../../guide/answer-key.ts';
import { type Version, versionLetters } from '../../guide/arrange.ts';
import type { GuideFace } from '../../guide/card.ts';
import { pageEdition } from '../../guide/editions.ts';
import type { Guide } from '../../guide/guide.ts';
import type { SheetFile } from '../../guide/output.ts';
import { type Paperwork, paperworkOf } from '../../guide/paperwork.ts';
import { footnotesWithoutAnswers } from '../../guide/references-shown.ts';
import type { Tint, WorksheetSettings } from '../../guide/settings.ts';
import { sheetTiers, sheetTotals } from '../../guide/sheet-tiers.ts';
import { NO_TITLE, type Title } from '../../guide/title.ts';
import type { WorksheetSection } from '../../guide/worksheet.ts';
import { glanceTitle } from '../../locale/glance-title.ts';
import { localeFor } from '../../locale/locales.ts';
import { totalsSaid } from '../../locale/totals.ts';
import type { ProsePlaces, ProseScope, ScopedPicture } from '../prose-scope.ts';
import { logoOf, prosePlaces } from '../resolve-scope.ts';
import { courseOf, type SiteContext } from '../site-context.ts';
import { type Headed, headed } from './headed.ts';

/** What the page of a sheet or a key tells of the rest of the site. */
export interface SheetAround {
  /** Empty where the course goes by the site's title. */
  course: Title;
  /** null where there is none. */
  logo: ScopedPicture | null;
  places: ProsePlaces;
  sheets: readonly SheetFile[];
}

interface SheetHead {
  title: Title;
  course: Title;
  /** Empty where it has none. */
  unit: Title;
  draft: boolean;
  guideAddress: string;
  prose: ProseScope;
}

/** There is no answer in it: a worksheet is all it knows of the exercises. */
export interface WorksheetView extends SheetHead {
  /** Sections have headings that are seen. */
  headings: boolean;
  sections: Headed<WorksheetSection>[];
  /** Sum of all marks; null where any question has none. */
  total: number | null;
  /** Who gives it out and for when; see the settings of sheets. */
  given: Pick<WorksheetSettings, 'publisher' | 'teacher' | 'date' | 'due'>;
  logo: ScopedPicture | null;
  edition: ReturnType<typeof pageEdition>;
  tint: Tint;
  /** Its own, printed. */
  sheets: readonly SheetFile[];
  /** null where the sheet has one version only. */
  version: Version | null;
}

/** What can be marked at a glance: one row a question, one answer a version. */
export interface GlanceRow extends Omit<GridRow, 'answers'> {
  answers: Title[];
}

export interface AnswerKeyView extends SheetHead {
  versions: Version[];
  grid: GlanceRow[];
  sections: Headed<KeySection>[];
  /** Sum of all marks of each sheet; empty where none can be told. */
  totals: string;
  worksheetAddress: string;
  /** Its own, printed. */
  sheets: readonly SheetFile[];
}

/** @param kind Whose files the page offers: its own, printed. */
export function sheetAround(
  context: SiteContext,
  guide: GuideFace,
  kind: SheetFile['kind'],
): SheetAround {
  const { isNamed, title } = courseOf(context, guide);
  return {
    course: isNamed ? title : NO_TITLE,
    logo: logoOf(context.site, guide),
    places: prosePlaces(context, guide),
    sheets: (context.options.sheets?.get(guide.source) ?? []).filter((file) => file.kind === kind),
  };
}

export function worksheetView(around: SheetAround, guide: Guide): WorksheetView {
  const [version = 'A', ...others] = versionLetters(guide.worksheet.versions);
  const { grammar } = localeFor(guide.language);
  const edition = pageEdition(guide.worksheet.editions);
  const worksheet = paperworkFor(guide).worksheet(edition, version, sheetTiers(guide)[0] ?? null);
  return {
    ...headOf(around, guide, footnotesWithoutAnswers(guide)),
    sections: worksheet.sections.map((section) => headed(section, grammar)),
    headings: worksheet.headings,
    total: worksheet.total,
    given: guide.worksheet,
    logo: around.logo,
    edition,
    tint: edition === 'easy-read' ? guide.worksheet.tint : 'none',
    sheets: around.sheets,
    version: others.length > 0 ? version : null,
  };
}

export function answerKeyView(around: SheetAround, guide: Guide): AnswerKeyView {
  const versions = versionLetters(guide.worksheet.versions);
  const { grammar, sheetWords } = localeFor(guide.language);
  const key = paperworkFor(guide).key(versions);
  return {
    ...headOf(around, guide, guide.footnotes),
    versions,
    grid: key.grid.map(({ answers, ...row }) => ({
      ...row,
      answers: answers.map((answer) => glanceTitle(answer, sheetWords)),
    })),
    sections: key.sections.map((section) => headed(section, grammar)),
    totals: totalsSaid(sheetTotals(guide), sheetWords, sheetWords.marks),
    worksheetAddress: worksheetAddress(guide),
    sheets: around.sheets,
  };
}

function headOf(
  { course, places }: SheetAround,
  guide: Guide,
  footnotes: Guide['footnotes'],
): SheetHead {
  const { title, unit, draft } = guide;
  const prose = { ...places, footnotes };
  return { title, course, unit, draft, guideAddress: guideAddress(guide), prose };
}

function paperworkFor(guide: Guide): Paperwork {
  const paperwork = paperworkOf(guide);
  if (paperwork === null) throw new Error(`${guide.source} has no exercises, and so no sheet`);
  return paperwork;
}
