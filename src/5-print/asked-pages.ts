import type { SheetFile } from '../guide/output.ts';
import type { Edition } from '../guide/settings.ts';
import type { Site } from '../guide/site.ts';
import { localeFor } from '../locale/locales.ts';
import type { PrintProblem } from './problem.ts';

/**
 * Sheets that take more pages than `worksheet: pages` asks for, once a guide and edition, whichever version or paper
 * takes the most. Rule: `pages-can-be-had`.
 *
 * @param sheets By the guide's source.
 */
export function askedPages(
  site: Site,
  sheets: ReadonlyMap<string, readonly SheetFile[]>,
): PrintProblem[] {
  const guides = site.courses.flatMap((course) => course.guides);
  return guides.flatMap(({ source, language, worksheet: { pages: asked, editions } }) => {
    if (asked === null) return [];
    return editions.flatMap((edition): PrintProblem[] => {
      const taken = mostPages(sheets.get(source) ?? [], edition);
      if (taken <= asked) return [];
      const name = localeFor(language).sheetWords.editions[edition].toLowerCase();
      const reason = `Unexpected ${counted(taken)} of the ${name} worksheet of \`${source}\`, expected at most ${counted(asked)}`;
      return [{ source, rule: 'pages-can-be-had', position: null, key: 'worksheet.pages', reason }];
    });
  });
}

function mostPages(sheets: readonly SheetFile[], edition: Edition): number {
  const own = sheets.filter((sheet) => sheet.kind === 'worksheet' && sheet.edition === edition);
  return Math.max(0, ...own.map(({ pages }) => pages));
}

const counted = (pages: number) => `${pages} ${pages === 1 ? 'page' : 'pages'}`;
