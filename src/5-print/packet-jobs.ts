import { courseAddress } from '../guide/addresses.ts';
import { type Version, versionLetters } from '../guide/arrange.ts';
import type { SheetFile } from '../guide/output.ts';
import { paperworkOf } from '../guide/paperwork.ts';
import type { Edition, Paper } from '../guide/settings.ts';
import { packetTiers, sheetTiers } from '../guide/sheet-tiers.ts';
import type { Course, Unit } from '../guide/site.ts';
import type { SheetTier } from '../guide/tiers.ts';
import { titleFromText, titleWith } from '../guide/title.ts';
import { localeFor } from '../locale/locales.ts';
import type { KeyData, WorksheetData } from './data/data.ts';
import { documentData, keyData, type Sheet, worksheetData } from './data/document-data.ts';
import { joined, titleData, titleInLine } from './data/title-data.ts';
import { type KeyEdition, keyEditions, keyLook, type Look, sheetLook } from './editions.ts';
import type { PrintJob } from './job.ts';
import { documentTitle, type JobContext, sheetSuffix } from './sheet-jobs.ts';

/** What a packet has in it, whatever the paper. */
interface Packet {
  kind: 'packet' | 'answer-key-packet';
  sheets: Sheet<WorksheetData | KeyData>[];
  edition: Edition;
  tier: SheetTier;
  version: Version;
  look: Look;
}

/**
 * A unit's packets: all its worksheets in one file for each edition, tier, version and paper of the
 * course's settings, all its keys in another for each paper. A guide that has no sheet of its own for a tier is there
 * with what the tier gets of it.
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
  const tiers = members.map(({ guide }) => sheetTiers(guide));
  const worksheets = (edition: Edition, tier: SheetTier, version: Version) =>
    members.flatMap(({ paperwork, ...member }, index) => {
      const isForAll = tiers[index]?.includes(null) === true;
      const worksheet = paperwork.worksheet(edition, version, isForAll ? null : tier);
      if (worksheet.sections.length === 0) return [];
      return [worksheetData({ ...member, ...around }, worksheet)];
    });
  const keys = (edition: KeyEdition) =>
    members.map(({ paperwork, ...member }) =>
      keyData({ ...member, ...around }, paperwork.key(versions), edition),
    );
  const packets: Packet[] = [
    ...editions.flatMap((edition) =>
      packetTiers(course.worksheet.tiers, tiers).flatMap((tier) =>
        versions.map((version): Packet => {
          const sheets = worksheets(edition, tier, version);
          const look = sheetLook(edition, course.worksheet);
          return { kind: 'packet', sheets, edition, tier, version, look };
        }),
      ),
    ),
    ...(withKeys ? keyEditions(editions) : []).map((edition): Packet => {
      const look = keyLook(edition, course.worksheet);
      return {
        kind: 'answer-key-packet',
        sheets: keys(edition),
        edition,
        tier: null,
        version: 'A',
        look,
      };
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
      tier: choice.tier,
      paper,
    };
    const contexts = sheets.map(({ context }) => context);
    // Formulas in the titles on the cover are told of with those of the sheets.
    const [first] = contexts;
    // One sheet alone needs no list of what there is.
    const cover =
      first === undefined || sheets.length === 1
        ? null
        : {
            title: titleData(title, first),
            above: joined(
              [
                course.isNamed ? titleInLine(course.title, first) : [],
                choice.tier === null ? [] : [words.tiers[choice.tier]],
                version === null ? [] : [words.version(version)],
              ],
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
          title: documentTitle(title.plain, { ...choice, version }, site.settings.language),
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
