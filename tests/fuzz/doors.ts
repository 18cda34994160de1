/**
 * The doors that untrusted text comes in by, and what must hold behind each of them. Nothing here is a
 * stand-in: the functions are those that `check` and `build` call.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { readAsset } from '../../src/1-read/assets/read-asset.ts';
import { readContent } from '../../src/1-read/read-content.ts';
import { readGuide } from '../../src/1-read/read-guide.ts';
import { readSettings } from '../../src/1-read/read-settings.ts';
import { courseSchema } from '../../src/1-read/settings/course-schema.ts';
import { siteSchema } from '../../src/1-read/settings/site-schema.ts';
import { FormulaRefused, mathsFromTex } from '../../src/2-parse/maths/maths-from-tex.ts';
import { parseSite } from '../../src/2-parse/parse-site.ts';
import { checkSite } from '../../src/3-check/check-site.ts';
import { pagesFrom } from '../../src/4-render/pages.ts';
import { planSite, sourcesOf } from '../../src/4-render/render-site.ts';
import { guideKeys, guideSheets } from '../../src/5-print/sheet-jobs.ts';
import { cardOf } from '../../src/guide/card.ts';
import type { Site } from '../../src/guide/site.ts';
import { mapGuides } from '../../src/guide/site.ts';
import { RULES } from '../../src/messages/rules.ts';
import { render as answerKeyHtml } from '../../templates/pages/answer-key.11ty.tsx';
import { render as glossaryHtml } from '../../templates/pages/glossary.11ty.tsx';
import { render as questionHtml } from '../../templates/pages/question-page.11ty.tsx';
import { render as termHtml } from '../../templates/pages/term-guide.11ty.tsx';
import { render as topicHtml } from '../../templates/pages/topic-guide.11ty.tsx';
import { render as worksheetHtml } from '../../templates/pages/worksheet.11ty.tsx';
import type { Input, Kind } from './inputs.ts';

/** What came of an input: all that can be compared, and the messages. */
interface Outcome {
  files: VFile[];
  /** Equal for equal inputs. */
  made: unknown;
  refused: boolean;
}

const RIVERS = new URL('../cases/check/clean-units/content/', import.meta.url).pathname;
const sources = await readContent(RIVERS);
const folder = mkdtempSync(join(tmpdir(), 'foolscap-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const DOORS = { guide, site, course, drawing, formula } as const satisfies Record<
  Kind,
  (bytes: Uint8Array) => Outcome | Promise<Outcome>
>;

/** What is wrong with how an input is taken; empty where all is well. */
export async function faultsOf({ kind, bytes }: Input): Promise<string[]> {
  try {
    const door = DOORS[kind];
    const first = await door(bytes);
    const second = await door(bytes);
    const text = new TextDecoder().decode(bytes);
    return [
      ...first.files.flatMap((file) => messageFaults(file, text)),
      ...(same(first) === same(second) ? [] : ['read twice, it is not the same']),
      ...(first.refused && !first.files.some(hasError) ? ['refused without an error'] : []),
    ];
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

function same({ files, made }: Outcome): string {
  return JSON.stringify([made, files.map(({ path, messages }) => [path, messages.map(String)])]);
}

function hasError({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal === true);
}

/** Every message has a rule of ours, a file, and a place that is in the file. */
export function messageFaults({ path, messages }: VFile, text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const isIn = (point: { line: number; column: number }) => {
    const line = lines[point.line - 1];
    return line !== undefined && point.column >= 1 && point.column <= line.length + 1;
  };
  return messages.flatMap((message) => {
    const { ruleId = '', reason } = message;
    const faults = [
      ...(Object.hasOwn(RULES, ruleId) ? [] : [`no rule \`${ruleId}\``]),
      ...(path === '' || path === undefined ? ['no file'] : []),
      ...(/^Unexpected .*expected /su.test(reason) ? [] : ['not "Unexpected …, expected …"']),
      ...(endsOf(message).every(isIn) ? [] : ['a place outside the file']),
    ];
    return faults.map((fault) => `${fault}: ${String(message)}`);
  });
}

function endsOf({ place }: VFileMessage) {
  if (place === undefined) return [];
  return 'start' in place ? [place.start, place.end] : [place];
}

/** Read, parsed, checked; and where that leaves no error, every page and the data of every sheet. */
export async function guide(bytes: Uint8Array): Promise<Outcome> {
  const source = readGuide(bytes, 'rivers/guide.md');
  const [rivers] = sources.courses;
  if (rivers === undefined) throw new Error('The fixture has a course');
  const course = { ...rivers, guides: [...rivers.guides, source] };
  const { site, files } = parseSite({ ...sources, courses: [course] }, { drafts: true });
  const { file } = source;
  checkSite(site, [...files, file]);
  const parsed = site.courses[0]?.guides.find((one) => one.source === file.path) ?? null;
  const refused = hasError(file);
  const outputs = refused || parsed === null ? [] : await outputsOf(site, parsed.source);
  return { files: [file], made: [parsed, outputs], refused: parsed === null };
}

const ADDRESSES = {
  style: '/s.css',
  fonts: [],
  icon: '/i.svg',
  earlyScript: '/e.js',
  script: '/s.js',
  searchScript: '/q.js',
  notFoundScript: 'not-found.js',
};

function outputsOf(site: Site, path: string): Promise<string[]> {
  const [course] = site.courses;
  const found = course?.guides.find(({ source }) => source === path);
  if (course === undefined || found === undefined) throw new Error('The guide is on the site');
  const options = { contentDir: RIVERS, base: '/' };
  const plan = planSite(mapGuides(site, cardOf), options, { addresses: ADDRESSES, files: [] });
  const pages = pagesFrom(plan.pages, sourcesOf(site, plan));
  const context = { site, fonts: [] };
  const jobs = [...guideSheets(found, course, context), ...guideKeys(found, course, context)];
  return Promise.all([
    ...pages.termGuide.map((view) => termHtml({ view })),
    ...pages.questionPage.map((view) => questionHtml({ view })),
    ...pages.topicGuide.map((view) => topicHtml({ view })),
    ...pages.worksheet.map((view) => worksheetHtml({ view })),
    ...pages.answerKey.map((view) => answerKeyHtml({ view })),
    ...pages.glossary.map((view) => glossaryHtml({ view })),
    ...jobs.map(({ data }) => JSON.stringify(data)),
  ]);
}

function site(bytes: Uint8Array): Outcome {
  const file = new VFile({ path: 'site.yml', value: '' });
  const { settings } = readSettings(siteSchema, bytes, file);
  return { files: [file], made: settings, refused: false };
}

function course(bytes: Uint8Array): Outcome {
  const file = new VFile({ path: 'rivers/course.yml', value: '' });
  const { settings } = readSettings(courseSchema, bytes, file);
  return { files: [file], made: settings, refused: false };
}

async function drawing(bytes: Uint8Array): Promise<Outcome> {
  writeFileSync(join(folder, 'drawing.svg'), bytes);
  const { asset, file } = await readAsset(folder, 'drawing.svg');
  return { files: [file], made: asset, refused: asset.size === null };
}

/** A formula is refused by its one exception, which says what was expected. */
function formula(bytes: Uint8Array): Outcome {
  const tex = new TextDecoder().decode(bytes);
  const made = [false, true].map((display) => {
    try {
      return mathsFromTex(tex, display);
    } catch (error) {
      if (error instanceof FormulaRefused && error.message !== '') return error.message;
      throw error;
    }
  });
  return { files: [], made, refused: false };
}
