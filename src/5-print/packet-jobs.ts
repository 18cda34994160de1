import { courseAddress } from '../guide/addresses.ts';
import { type Version, versionLetters } from '../guide/arrange.ts';
import type { SheetFile } from '../guide/output.ts';
import { paperworkOf } from '../guide/paperwork.ts';
import type { Edition, Paper } from '../guide/settings.ts';
import type { Course, Unit } from '../guide/site.ts';
import { titleFromText, titleWith } from '../guide/title.ts';
import { localeFor } from '../locale/locales.ts';
import type { KeyData, WorksheetData } from './data/data.ts';
import { documentData, keyData, type Sheet, worksheetData } from './data/document-data.ts';
import { joined, titleData, titleInLine } from './data/title-data.ts';
import { type KeyEdition, keyEditions, keyLook, type Look, sheetLook } from './editions.ts';
import type { PrintJob } from './job.ts';
import { type JobContext, sheetSuffix } from './sheet-jobs.ts';

/** What a packet has in it, whatever the paper. */
interface Packet {
  kind: 'packet' | 'answer-key-packet';
  sheets: Sheet<WorksheetData | KeyData>[];
  edition: Edition;
  version: Version;
  look: Look;
}

/**
 * A unit's packets: all its worksheets in one file for each edition, version and paper of the
 * course's settings, all its keys in another for each paper.
 *
 * @param withKeys false: worksheets alone.
 */
export function packetJobs(
  unit: Unit,
  course: Course,
  context: JobContext,
  withKeys: boolean,
): PrintJob[] {
  const members = unit.guides
    .flatMap((guide) => {
      const paperwork = paperworkOf(guide);
      return paperwork === null ? [] : [{ guide, paperwork }];
    })
    .map((member, index) => ({ ...member, prefix: `${index}-` }));
  if (members.length === 0) return [];
  const { site } = context;
  const { editions, versions: count } = course.worksheet;
  const versions = versionLetters(count);
  const lettered = count > 1;
  const around = { site, course, lettered };
  const worksheets = (edition: Edition, version: Version) =>
    members.map(({ paperwork, ...member }) =>
      worksheetData({ ...member, ...around }, paperwork.worksheet(edition, version)),
    );
  const keys = (edition: KeyEdition) =>
    members.map(({ paperwork, ...member }) =>
      keyData({ ...member, ...around }, paperwork.key(versions), edition),
    );
  const packets: Packet[] = [
    ...editions.flatMap((edition) =>
      versions.map((version): Packet => {
        const sheets = worksheets(edition, version);
        return {
          kind: 'packet',
          sheets,
          edition,
          version,
          look: sheetLook(edition, course.worksheet),
        };
      }),
    ),
    ...(withKeys ? keyEditions(editions) : []).map((edition): Packet => {
      const look = keyLook(edition, course.worksheet);
      return { kind: 'answer-key-packet', sheets: keys(edition), edition, version: 'A', look };
    }),
  ];
  return site.settings.paper.flatMap((paper) => packets.map((packet) => packetJob(packet, paper)));

  function packetJob({ kind, sheets, look, ...choice }: Packet, paper: Paper): PrintJob {
    const words = localeFor(site.settings.language).sheetWords;
    const isKey = kind === 'answer-key-packet';
    const name = `${unit.slug}-${isKey ? 'answer-keys' : 'worksheets'}${sheetSuffix({ ...choice, paper }, site)}`;
    const title = titleWith(unit.title, titleFromText(isKey ? words.key.packet : words.worksheets));
    const version = lettered && !isKey ? choice.version : null;
    const file: Omit<SheetFile, 'bytes' | 'pages'> = {
      address: `${courseAddress(course)}${name}.pdf`,
      kind,
      unit: unit.slug,
      edition: choice.edition,
      version,
      paper,
    };
    const contexts = sheets.map(({ context }) => context);
    // Formulas in the titles on the cover are told of with those of the sheets.
    const [first] = contexts;
    const cover =
      first === undefined
        ? null
        : {
            title: titleData(title, first),
            above: joined(
              [titleInLine(course.title, first), version === null ? [] : [words.version(version)]],
              ' · ',
            ),
            contents: words.contents,
          };
    return {
      sources: members.map(({ guide }) => guide.source),
      file,
      forTeachers: isKey && course.answers === 'separate',
      data: documentData(
        sheets.map(({ data }) => data),
        {
          title: title.plain,
          language: site.settings.language,
          paper,
          look,
          fonts: context.fonts,
          cover,
        },
      ),
      images: [...new Set(contexts.flatMap(({ images }) => [...images]))],
      formulas: [...new Map(contexts.flatMap(({ formulas }) => [...formulas])).values()],
    };
  }
}
