/**
 * The proof that the pupils' edition holds no answer, in two parts.
 *
 * Passages (model answers, marking points, rationales) are searched for in every file, in every form
 * that forms.ts can undo. What the guides openly teach, in their facts and prose, is no leak. What can't be
 * read is told.
 *
 * Short answers (a word, a year, a letter) are judged by where they stand, not by their letters: what is made
 * from the guides is made once more from guides with other answers, and must come out the same, byte for byte.
 * An option's position, an id, an attribute that depends on the key shows there.
 *
 * A PDF of ours is proved by the data it is set from (paper-text.ts).
 */
import { courseAddress, guideAddress } from '../../guide/addresses.ts';
import { type AnswerText, answerTexts } from '../../guide/answer-texts.ts';
import { compact } from '../../guide/compact.ts';
import type { Guide } from '../../guide/guide.ts';
import { siteWithOtherAnswers } from '../../guide/other-answers.ts';
import type { OutputFile } from '../../guide/output.ts';
import { isSingle } from '../../guide/parts.ts';
import type { Question } from '../../guide/questions.ts';
import type { Site } from '../../guide/site.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { formsOf } from './forms.ts';
import { indexPassages } from './passage-index.ts';
import { readingOf } from './read/read-file.ts';
import type { Unread } from './read/reading.ts';
import { settingsTexts, taughtTexts } from './taught-text.ts';

/** An answer in a pupil's file. */
export interface Leak {
  /** Path of the file in the output. */
  path: string;
  guide: Guide;
  question: Question;
}

export interface UnreadFile extends Unread {
  file: OutputFile;
}

export interface Proof {
  leaks: Leak[];
  /** How many files were read and searched. */
  searched: number;
  /** Files that were not, or not in full; fonts aside, which hold no words. */
  unread: UnreadFile[];
  passages: number;
}

/** What pupils would get. */
export interface PupilsFiles {
  /** From the guides: compared with what `remake` makes. */
  made: readonly OutputFile[];
  /** Searched only. One whose path is among `made` is proved there. */
  others: readonly OutputFile[];
}

/**
 * @param site Only courses that keep their answers apart are proved.
 * @param remake Makes of a site what `made` was made of this one.
 */
export async function prove(
  site: Site,
  { made, others }: PupilsFiles,
  remake: (site: Site) => Promise<readonly OutputFile[]>,
): Promise<Proof> {
  const secret = site.courses.filter(({ answers }) => answers === 'separate');
  const guides = secret.flatMap((course) => course.guides);
  const passages = hiddenPassages(guides, site);
  const index = indexPassages(passages);
  const leaks = new Map<string, Leak>();
  const add = (path: string, { guide, question }: Omit<Leak, 'path'>) =>
    leaks.set(`${path}\n${identity({ guide, question })}`, { path, guide, question });
  const proved = new Set(made.map(({ path }) => path));
  const unread: UnreadFile[] = [];
  let searched = 0;
  for (const file of [...made, ...others.filter(({ path }) => !proved.has(path))]) {
    const reading = await readingOf(file);
    if (reading?.unread === null) searched += 1;
    else if (reading !== null) unread.push({ file, ...reading.unread });
    for (const text of [file.path, ...(reading?.texts ?? []).flatMap(formsOf)]) {
      for (const found of index.find(compact(text))) {
        if (!(found.quoted && isAuthors(file))) add(file.path, found);
      }
    }
  }
  for (const leak of await dependingFiles(site, guides, made, remake)) add(leak.path, leak);
  return { leaks: [...leaks.values()], searched, unread, passages: passages.length };
}

/** A file that an author made, such as a source that an answer quotes; the others we make of the guides. */
function isAuthors({ kind, path }: OutputFile): boolean {
  return kind === 'copy' || path.endsWith('.svg');
}

interface Passage {
  compact: string;
  passage: AnswerText;
}

/** Passages that are taught nowhere in the open; where a course's answers are open, those are. */
function hiddenPassages(guides: Guide[], site: Site): Passage[] {
  const all = guides
    .flatMap(answerTexts)
    .map((passage) => ({ compact: compact(passage.text), passage }));
  const index = indexPassages(all);
  const open = site.courses.flatMap((course) =>
    course.guides.flatMap((guide) => [
      ...taughtTexts(guide),
      ...(course.answers === 'open' ? answerTexts(guide).map(({ text }) => text) : []),
    ]),
  );
  open.push(...settingsTexts(site));
  const taught = new Set(open.flatMap((text) => index.find(compact(text))));
  return all.filter(({ passage }) => !taught.has(passage));
}

/** Files that come out differently when answers are exchanged, each with one question that does it. */
async function dependingFiles(
  site: Site,
  guides: Guide[],
  files: readonly OutputFile[],
  remake: (site: Site) => Promise<readonly OutputFile[]>,
): Promise<Leak[]> {
  const differing = async (ids: ReadonlySet<string>): Promise<string[]> => {
    const twin = siteWithOtherAnswers(site, (question, guide) =>
      ids.has(identity({ guide, question })),
    );
    const made = new Map((await remake(twin)).map((file) => [file.path, file]));
    return files.filter((file) => differs(file, made.get(file.path))).map(({ path }) => path);
  };
  const candidates = guides.flatMap((guide) =>
    exercisesOf(guide)
      .flatMap(allQuestionsOf)
      .filter(isSingle)
      .map((question) => ({ guide, question })),
  );
  const paths = await differing(new Set(candidates.map(identity)));
  const leaks: Leak[] = [];
  for (const path of paths) {
    let suspects = nearestTo(path, candidates);
    while (suspects.length > 1) {
      const half = suspects.slice(0, Math.ceil(suspects.length / 2));
      const guilty = await differing(new Set(half.map(identity)));
      suspects = guilty.includes(path) ? half : suspects.slice(half.length);
    }
    const [one] = suspects;
    if (one !== undefined) leaks.push({ path, ...one });
  }
  return leaks;
}

/** The twin's questions are copies: they are known by their guide and id. */
function identity({ guide, question }: { guide: Guide; question: Question }): string {
  return `${guide.source}#${question.id}`;
}

/** A page of a guide is most likely to tell of that guide's own questions. */
function nearestTo<C extends { guide: Guide }>(path: string, candidates: C[]): C[] {
  const own = candidates.filter(({ guide }) => path.startsWith(guideAddress(guide)));
  if (own.length > 0) return own;
  const ofCourse = candidates.filter(({ guide }) =>
    path.startsWith(courseAddress({ slug: guide.course })),
  );
  return ofCourse.length > 0 ? ofCourse : candidates;
}

function differs(file: OutputFile, other: OutputFile | undefined): boolean {
  return file.kind === 'text' && (other?.kind !== 'text' || other.text !== file.text);
}
