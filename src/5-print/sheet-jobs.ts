import { guideAddress } from '../guide/addresses.ts';
import { answerKeyFrom } from '../guide/answer-key.ts';
import { type Version, versionLetters } from '../guide/arrange.ts';
import type { Guide } from '../guide/guide.ts';
import type { Edition, Paper } from '../guide/settings.ts';
import type { Course, Site } from '../guide/site.ts';
import { worksheetFrom } from '../guide/worksheet.ts';
import { localeFor } from '../locale/locales.ts';
import { paperWords } from '../locale/paper.ts';
import { documentData, keyData, worksheetData } from './data/document-data.ts';
import type { PrintJob } from './job.ts';

/** What all jobs of a site share. */
export interface JobContext {
  site: Site;
  /** Families of the site's own fonts. */
  fonts: string[];
}

/** Every sheet of a guide: its editions in all versions on all papers, and one key a paper. */
export function sheetJobs(guide: Guide, course: Course, context: JobContext): PrintJob[] {
  const { site } = context;
  const { editions, versions: count } = guide.worksheet;
  const versions = versionLetters(count);
  const papers = site.settings.paper;
  const worksheets = editions.flatMap((edition) =>
    versions.flatMap((version) =>
      papers.map((paper) => worksheetJob({ guide, course, edition, version, paper }, context)),
    ),
  );
  const keys = papers.map((paper) => keyJob({ guide, course, versions, paper }, context));
  return [...worksheets, ...keys].filter((job) => job !== null);
}

interface WorksheetChoice {
  guide: Guide;
  course: Course;
  edition: Edition;
  version: Version;
  paper: Paper;
}

function worksheetJob(choice: WorksheetChoice, { site, fonts }: JobContext) {
  const { guide, course, edition, version, paper } = choice;
  const worksheet = worksheetFrom(guide, {
    edition,
    version,
    level: guide.level,
    locale: localeFor(guide.language),
  });
  if (worksheet === null) return null;
  const lettered = guide.worksheet.versions > 1;
  const { data, context } = worksheetData({ guide, site, course, prefix: '', lettered }, worksheet);
  const suffix = nameSuffix({ edition, version, paper }, site);
  return {
    sources: [guide.source],
    file: {
      address: `${guideAddress(guide)}worksheet${suffix}.pdf`,
      kind: 'worksheet',
      unit: '',
      edition,
      version: lettered ? version : null,
      paper,
    },
    forTeachers: false,
    data: documentData([data], {
      title: lettered
        ? `${guide.title} (${paperWords(guide.language).version(version)})`
        : guide.title,
      language: guide.language,
      paper,
      edition,
      fonts,
      cover: null,
    }),
    images: [...context.images],
    formulas: [...context.formulas],
  } satisfies PrintJob;
}

function keyJob(
  {
    guide,
    course,
    versions,
    paper,
  }: {
    guide: Guide;
    course: Course;
    versions: Version[];
    paper: Paper;
  },
  { site, fonts }: JobContext,
) {
  const key = answerKeyFrom(guide, versions, localeFor(guide.language));
  if (key === null) return null;
  const lettered = versions.length > 1;
  const { data, context } = keyData({ guide, site, course, prefix: '', lettered }, key);
  const suffix = nameSuffix({ edition: 'standard', version: 'A', paper }, site);
  return {
    sources: [guide.source],
    file: {
      address: `${guideAddress(guide)}answer-key${suffix}.pdf`,
      kind: 'answer-key',
      unit: '',
      edition: 'standard',
      version: null,
      paper,
    },
    forTeachers: course.answers === 'separate',
    data: documentData([data], {
      title: `${guide.title}: ${paperWords(guide.language).key.title}`,
      language: guide.language,
      paper,
      edition: null,
      fonts,
      cover: null,
    }),
    images: [...context.images],
    formulas: [...context.formulas],
  } satisfies PrintJob;
}

/** `-large-print-b-letter`; the defaults (standard, version A, the site's first paper) add nothing. */
export function nameSuffix(
  { edition, version, paper }: { edition: Edition; version: Version; paper: Paper },
  site: Site,
): string {
  const parts = [
    edition === 'standard' ? '' : edition,
    version === 'A' ? '' : version.toLowerCase(),
    paper === site.settings.paper[0] ? '' : paper,
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => `-${part}`)
    .join('');
}
