/**
 * Pictures that end the typesetter or hang it. Reading refuses those that are known; here they are handed over
 * all the same, as one would be that nobody knows yet.
 */
import { describe, expect, it } from 'vitest';
import { workerPool } from '../../src/5-print/pool.ts';
import { problemsOf } from '../../src/5-print/problems-of.ts';
import type { SetRequest, WorkerSetup } from '../../src/5-print/set-job.ts';
import { guideKeys, guideSheets } from '../../src/5-print/sheet-jobs.ts';
import { exampleSite } from './printing.ts';

const site = await exampleSite();
const jobs = site.courses.flatMap((course) =>
  course.guides.flatMap((guide) => [
    ...guideSheets(guide, course, { site, fonts: [] }),
    ...guideKeys(guide, course, { site, fonts: [] }),
  ]),
);
const [sheet] = jobs.filter(({ images }) => images.length > 0);
const [plain] = jobs.filter(({ images }) => images.length === 0);
if (sheet === undefined || plain === undefined) throw new Error('The examples have both');

const SETUP: WorkerSetup = {
  contentDir: new URL('../../content/', import.meta.url).pathname,
  fontFiles: [],
};
/** Longer than any sheet takes; the hanging one takes hours. */
const LIMIT_MS = 10_000;

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">';
const GROUPS = 20_000;
const deep = `${SVG}${'<g>'.repeat(GROUPS)}<path d="M0 0h5"/>${'</g>'.repeat(GROUPS)}</svg>`;

/** Six shapes a mask, each masked by the mask before. */
function masksOfMasks(levels: number): string {
  const masks = Array.from({ length: levels }, (_, level) => {
    const before = level === 0 ? '' : ` mask="url(#m${level - 1})"`;
    const shapes = `<rect width="9" height="9" fill="#fff"${before}/>`.repeat(6);
    return `<mask id="m${level}">${shapes}</mask>`;
  });
  return `${SVG}${masks.join('')}<rect width="9" height="9" mask="url(#m${levels - 1})"/></svg>`;
}

function requestOf(job: typeof plain & object, drawing: string): SetRequest {
  const named = (value: string) => Object.fromEntries(job.images.map((path) => [path, value]));
  return {
    sources: job.sources,
    json: JSON.stringify({ ...job.data, files: named('drawing.svg') }),
    images: named('drawing.svg'),
    drawings: named(drawing),
    spoken: '{}',
    cacheFile: null,
  };
}

async function setAll(requests: SetRequest[]) {
  const pool = workerPool(SETUP, 1, LIMIT_MS);
  try {
    return await pool.setAll(requests, new Set());
  } finally {
    pool.close();
  }
}

describe('a picture over which the typesetter stops', () => {
  it.each([
    ['because it ends', deep, 'the typesetter stopped'],
    ['because it takes too long', masksOfMasks(8), 'it takes the typesetter more than 10 seconds'],
  ])('%s is one message at the picture, and the other sheets are set', async (_, drawing, why) => {
    const requests = [requestOf(sheet, drawing), requestOf(sheet, drawing), requestOf(plain, '')];
    const [first, second, other] = await setAll(requests);
    expect(first).toEqual({ ok: false, reason: why, badImages: sheet.images });
    expect(second).toMatchObject({ ok: false, givenUp: true });
    expect(other).toMatchObject({ ok: true });
    if (first === undefined || first.ok) throw new Error('It was set');
    const told = problemsOf(sheet, first, site);
    expect(told.map(({ rule }) => rule)).toEqual(['images-are-images']);
  });

  it('is no other: a drawing of the same kind that draws once is set', async () => {
    const requests = [requestOf(sheet, masksOfMasks(2))];
    const [only] = await setAll(requests);
    expect(only).toMatchObject({ ok: true });
  });
});
