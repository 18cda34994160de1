import { guideAddress } from '../guide/addresses.ts';
import type { AnswerKey } from '../guide/answer-key.ts';
import { type Version, versionLetters } from '../guide/arrange.ts';
import type { Guide } from '../guide/guide.ts';
import { firstDisagreement } from '../guide/key-agrees.ts';
import { type Paperwork, paperworkOf } from '../guide/paperwork.ts';
import type { Edition, Paper } from '../guide/settings.ts';
import { sheetTiers } from '../guide/sheet-tiers.ts';
import type { Course, SiteBase } from '../guide/site.ts';
import type { SheetTier } from '../guide/tiers.ts';
import { titleFromText, titleWith } from '../guide/title.ts';
import type { Worksheet } from '../guide/worksheet.ts';
import { localeFor } from '../locale/locales.ts';
import { documentData, keyData, worksheetData } from './data/document-data.ts';
import { type KeyEdition, keyEditions, keyLook, sheetLook } from './editions.ts';
import type { PrintJob } from './job.ts';

/** What all jobs of a site share. */
export interface JobContext {
  site: SiteBase;
  /** Families of the site's own fonts. */
  fonts: string[];
}

/** Every PDF of a guide; none of a guide without exercises. Of the site it needs its settings and files alone. */
export function guideJobs(guide: Guide, course: Course, context: JobContext): PrintJob[] {
  return [...guideSheets(guide, course, context), ...guideKeys(guide, course, context)];
}

/** Every sheet of a guide, its editions and tiers in all versions on all papers. */
export function guideSheets(guide: Guide, course: Course, context: JobContext): PrintJob[] {
  const paperwork = paperworkOf(guide);
  if (paperwork === null) return [];
  const { editions, versions } = guide.worksheet;
  return editions.flatMap((edition) =>
    sheetTiers(guide).flatMap((tier) =>
      versionLetters(versions).flatMap((version) =>
        worksheetJobs(guide, course, paperwork.worksheet(edition, version, tier), context),
      ),
    ),
  );
}

/** A guide's keys: one for all versions, and where there are several, one for each of them. */
export function guideKeys(guide: Guide, course: Course, context: JobContext): PrintJob[] {
  const paperwork = paperworkOf(guide);
  if (paperwork === null) return [];
  const { editions, versions: count } = guide.worksheet;
  const versions = versionLetters(count);
  verifyKey(guide, paperwork, versions);
  const served = count > 1 ? [versions, ...versions.map((version) => [version])] : [versions];
  return keyEditions(editions).flatMap((edition) =>
    served.flatMap((some) => keyJobs(guide, course, paperwork.key(some), edition, context)),
  );
}

/** @throws Error where a version's key would lead to other answers than its author's: a fault of ours. */
function verifyKey(guide: Guide, paperwork: Paperwork, versions: readonly Version[]): void {
  const key = paperwork.key(versions);
  for (const version of versions) {
    const number = firstDisagreement(key, paperwork.worksheet('standard', version), version);
    if (number === null) continue;
    throw new Error(
      `The key of \`${guide.source}\` does not fit version ${version} of its sheet in question ${number}`,
    );
  }
}

/** One a paper. */
function worksheetJobs(
  guide: Guide,
  course: Course,
  worksheet: Worksheet,
  { site, fonts }: JobContext,
): PrintJob[] {
  const { edition, version, tier } = worksheet;
  const lettered = guide.worksheet.versions > 1;
  const { data, context } = worksheetData({ guide, site, course, prefix: '', lettered }, worksheet);
  return site.settings.paper.map((paper) => ({
    sources: [guide.source],
    file: {
      address: `${guideAddress(guide)}worksheet${sheetSuffix({ edition, tier, version, paper }, site)}.pdf`,
      kind: 'worksheet',
      unit: '',
      edition,
      version: lettered ? version : null,
      tier,
      paper,
    },
    forTeachers: false,
    data: documentData([data], {
      title: documentTitle(
        guide.title.plain,
        { edition, tier, version: lettered ? version : null },
        guide.language,
      ),
      language: guide.language,
      paper,
      look: sheetLook(edition, guide.worksheet),
      fonts,
      cover: null,
    }),
    images: [...context.images],
    formulas: [...context.formulas.values()],
  }));
}

/** One a paper. */
function keyJobs(
  guide: Guide,
  course: Course,
  key: AnswerKey,
  edition: KeyEdition,
  { site, fonts }: JobContext,
): PrintJob[] {
  const lettered = guide.worksheet.versions > 1;
  const setting = { guide, site, course, prefix: '', lettered };
  const { data, context } = keyData(setting, key, edition);
  const [only, ...others] = key.versions;
  const version = lettered && others.length === 0 && only !== undefined ? only : null;
  const words = localeFor(guide.language).sheetWords;
  const title = titleWith(guide.title, titleFromText(words.key.title)).plain;
  return site.settings.paper.map((paper) => ({
    sources: [guide.source],
    file: {
      address: `${guideAddress(guide)}answer-key${nameSuffix({ edition, tier: null, version, paper }, site)}.pdf`,
      kind: 'answer-key',
      unit: '',
      edition,
      version,
      tier: null,
      paper,
    },
    forTeachers: course.answers === 'separate',
    data: documentData([data], {
      title: documentTitle(title, { edition, tier: null, version }, guide.language),
      language: guide.language,
      paper,
      look: keyLook(edition, guide.worksheet),
      fonts,
      cover: null,
    }),
    images: [...context.images],
    formulas: [...context.formulas.values()],
  }));
}

/** "Catalyst (Large print, Support, Version B)": what windows and lists of files tell PDFs apart by. */
export function documentTitle(
  title: string,
  { edition, tier, version }: Pick<Choice<Version | null>, 'edition' | 'tier' | 'version'>,
  language: string,
): string {
  const { sheetWords: words } = localeFor(language);
  const told = [
    edition === 'standard' ? '' : words.editions[edition],
    tier === null ? '' : words.tiers[tier],
    version === null ? '' : words.version(version),
  ].filter(Boolean);
  return told.length === 0 ? title : `${title} (${told.join(', ')})`;
}

interface Choice<V extends Version | null> {
  edition: Edition;
  tier: SheetTier;
  version: V;
  paper: Paper;
}

/** Of a sheet's name: `-large-print-b-letter`. Version A, like the other defaults, adds nothing. */
export function sheetSuffix(choice: Choice<Version>, site: SiteBase): string {
  return nameSuffix({ ...choice, version: choice.version === 'A' ? null : choice.version }, site);
}

/** The standard edition, the core's sheet, all versions (null) and the site's first paper add nothing. */
function nameSuffix(
  { edition, tier, version, paper }: Choice<Version | null>,
  site: SiteBase,
): string {
  const parts = [
    edition === 'standard' ? '' : edition,
    tier === null || tier === 'core' ? '' : tier,
    version === null ? '' : version.toLowerCase(),
    paper === site.settings.paper[0] ? '' : paper,
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => `-${part}`)
    .join('');
}
