import type { Proof } from '../7-publish/proof/prove.ts';
import type { Editions } from '../build.ts';
import type { FixedFile } from '../fix-content.ts';
import type { GuideCard } from '../guide/card.ts';
import type { GuideHeading } from '../guide/guide.ts';
import type { Site } from '../guide/site.ts';
import { visible } from '../messages/message.ts';

/** What a build has to say of itself. Plain data. */
export interface BuildReport {
  courses: number;
  guides: number;
  draftsLeft: number;
  files: number;
  bytes: number;
  /** What was proved of the pupils' edition; null where there is one site for all. */
  proved: string | null;
}

export function buildReport(
  site: Site<GuideCard>,
  draftsLeft: number,
  published: Editions,
): BuildReport {
  const { pupils, teachers } = published;
  return {
    courses: site.courses.length,
    guides: site.courses.reduce((sum, course) => sum + course.guides.length, 0),
    draftsLeft,
    files: pupils.files + (teachers?.files ?? 0),
    bytes: pupils.bytes + (teachers?.bytes ?? 0),
    proved: published.teachers === null ? null : provedLine(published.proof),
  };
}

/** As the person at the terminal would write them. */
interface Paths {
  out: string;
  teacherOut: string;
}

/**
 * What was made and where to look, for a person at a terminal.
 *
 * @param time In milliseconds.
 * @param isUnchanged It was all there already.
 */
export function doneLine(
  { courses, guides, draftsLeft, files, bytes, proved }: BuildReport,
  { out, teacherOut }: Paths,
  time: number,
  isUnchanged: boolean,
): string {
  const what = `${count(courses, 'course')} with ${count(guides, 'guide')}: ${count(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`;
  const seconds = `${(time / 1000).toFixed(1)} s`;
  return [
    isUnchanged
      ? `Nothing has changed since the last build of ${what}; looked through in ${seconds}.`
      : `Built ${what}, in ${seconds}.`,
    ...(draftsLeft > 0
      ? [`Left out: ${count(draftsLeft, 'draft')} (--drafts builds them too).`]
      : []),
    `Open ${out}/index.html in a browser to look at it.`,
    ...(proved === null
      ? []
      : [proved, `The teacher's edition, with every answer: ${teacherOut}/index.html`]),
    '',
  ].join('\n');
}

/** "Proved: …; 3 not read (2 pictures, 1 PDF)." */
export function provedLine({ passages, searched, unread }: Proof): string {
  const proved = `Proved: none of ${count(passages, 'passage')} of the answers is in any of ${count(searched, 'file')} for pupils`;
  if (unread.length === 0) return `${proved}.`;
  const kinds = [...new Set(unread.map(({ kind }) => kind))].sort();
  const each = kinds.map((kind) => count(unread.filter((one) => one.kind === kind).length, kind));
  return `${proved}; ${unread.length} not read (${each.join(', ')}).`;
}

/**
 * What a build that has published could not clear away, for standard error; empty as a rule. It is a warning
 * and no failure: pupils have the new site.
 */
export function clearingLines({ pupils, teachers }: Editions): string {
  const all = teachers === null ? [pupils] : [pupils, teachers];
  const lines = [
    ...all.flatMap(({ warnings }) => warnings),
    ...all.flatMap(({ left }) => left.map((path) => `\`${path}\` ${KEPT}`)),
  ];
  if (lines.length === 0) return '';
  return ['Warning: the site is published, but this stays beside it.', ...lines, ''].join('\n');
}

const KEPT = 'keeps files of an earlier site that Foolscap did not make, or may not remove';

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** For `check`, where there was nothing to say. */
export function checkedLine(site: Site<GuideHeading>, draftsLeft: number): string {
  const guides = site.courses.reduce((sum, course) => sum + course.guides.length, 0);
  const left =
    draftsLeft > 0 ? `Left out: ${count(draftsLeft, 'draft')} (--drafts checks them too).\n` : '';
  return `No errors in ${count(guides, 'guide')}.\n${left}`;
}

/** What was put right: a line each. @param content How the content folder is shown. */
export function fixedLines(fixed: readonly FixedFile[], content: string): string {
  return fixed
    .flatMap(({ path, changes }) =>
      changes.map(
        ({ line, before, after }) =>
          `Fixed ${content}/${path}:${line}  ${before.trim()} → ${after.trim()}`,
      ),
    )
    .map((line) => `${visible(line)}\n`)
    .join('');
}

/** For `print`: each PDF with its pages, and the paper that they take. */
export function printedLines(pdfs: readonly { path: string; pages: number }[]): string {
  const longest = Math.max(0, ...pdfs.map(({ path }) => path.length));
  return pdfs.map(({ path, pages }) => `${path.padEnd(longest)}  ${onPaper(pages)}\n`).join('');
}

/** "1 page"; "2 pages, one sheet of paper on both sides"; "5 pages, 3 sheets of paper on both sides". */
function onPaper(pages: number): string {
  if (pages === 1) return '1 page';
  const papers = Math.ceil(pages / 2);
  return `${pages} pages, ${papers === 1 ? 'one sheet' : `${papers} sheets`} of paper on both sides`;
}
