import { guideAddress, worksheetAddress } from '../../guide/addresses.ts';
import { answerKeyFrom, type GridRow, type KeySection } from '../../guide/answer-key.ts';
import { type Version, versionLetters } from '../../guide/arrange.ts';
import type { Guide } from '../../guide/guide.ts';
import type { SheetFile } from '../../guide/output.ts';
import type { Title } from '../../guide/title.ts';
import { type WorksheetSection, worksheetFrom } from '../../guide/worksheet.ts';
import { glanceTitle } from '../../locale/glance-title.ts';
import { localeFor } from '../../locale/locales.ts';
import type { ProseScope } from '../prose-scope.ts';
import { proseScope } from '../resolve-scope.ts';
import { courseOf, type SiteContext } from '../site-context.ts';
import { type Headed, headed } from './headed.ts';

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
  sections: Headed<WorksheetSection>[];
  /** Sum of all marks; null where any question has none. */
  total: number | null;
  /** Printed worksheets, never a key. */
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
  total: number | null;
  worksheetAddress: string;
  sheets: readonly SheetFile[];
}

/** @returns null where the guide has no exercises. */
export function worksheetView(context: SiteContext, guide: Guide): WorksheetView | null {
  const [version = 'A', ...others] = versionLetters(guide.worksheet.versions);
  const locale = localeFor(guide.language);
  const worksheet = worksheetFrom(guide, { edition: 'standard', version });
  if (worksheet === null) return null;
  const sheets = context.options.sheets?.get(guide.source) ?? [];
  return {
    ...headOf(context, guide),
    sections: worksheet.sections.map((section) => headed(section, locale)),
    total: worksheet.total,
    sheets: sheets.filter(({ kind }) => kind === 'worksheet'),
    version: others.length > 0 ? version : null,
  };
}

/** @returns null where the guide has no exercises. */
export function answerKeyView(context: SiteContext, guide: Guide): AnswerKeyView | null {
  const versions = versionLetters(guide.worksheet.versions);
  const locale = localeFor(guide.language);
  const key = answerKeyFrom(guide, versions);
  if (key === null) return null;
  return {
    ...headOf(context, guide),
    versions,
    grid: key.grid.map(({ answers, ...row }) => ({
      ...row,
      answers: answers.map((answer) => glanceTitle(answer, locale)),
    })),
    sections: key.sections.map((section) => headed(section, locale)),
    total: key.total,
    worksheetAddress: worksheetAddress(guide),
    sheets: context.options.sheets?.get(guide.source) ?? [],
  };
}

function headOf(context: SiteContext, guide: Guide): SheetHead {
  return {
    title: guide.title,
    course: courseOf(context, guide).title,
    unit: guide.unit,
    draft: guide.draft,
    guideAddress: guideAddress(guide),
    prose: proseScope(context, guide),
  };
}
