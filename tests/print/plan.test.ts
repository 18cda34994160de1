/** Plans of a sheet's room: by themselves, against all that could be, and on paper. */
import { describe, expect, it } from 'vitest';
import type { Answer, Column, Room, Unit } from '../../src/5-print/plan/column.ts';
import { flowOf } from '../../src/5-print/plan/flow.ts';
import { planRoom } from '../../src/5-print/plan/plan-room.ts';
import { spread } from '../../src/5-print/plan/spread.ts';
import { stretchesOf } from '../../src/guide/answer-lines.ts';
import { tightPages } from './measure.ts';
import { printedCourse, TOPIC, worksheetOf } from './printing.ts';

/** Numbers from 0 to 1, the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const STEP = 24;
const HEIGHT = 700;

/** @param share In per cent: what a plan may take from an answer's room, or add. */
function columnOf(seed: number, units: number, share = 20): Column {
  const next = numbers(seed);
  const between = (least: number, most: number) => Math.round(least + next() * (most - least));
  return {
    height: HEIGHT,
    step: STEP,
    units: Array.from({ length: units }, (_, index): Unit => {
      const answerOf = (label: string, lines: number): Answer => {
        const least = Math.ceil((lines * (100 - share)) / 100);
        const most = Math.floor((lines * (100 + share)) / 100);
        return { label, lines, least, most };
      };
      const answer = answerOf(`${index + 1}`, between(2, 16));
      const chance = next();
      const height = between(20, chance < 0.6 ? 120 : 320);
      const parts =
        chance < 0.75 ? [] : [5].map((lines) => answerOf(`${index + 1} (${lines})`, lines));
      return { height, above: 18, below: 18, within: parts, answer: chance < 0.6 ? answer : null };
    }),
  };
}

const answersIn = ({ units }: Column) =>
  units.flatMap(({ within, answer }) => [...within, ...(answer === null ? [] : [answer])]);

/** Pages, and whole lines that would have gone at their feet, the last aside. */
function costOf(column: Column, room: Room): { pages: number; empty: number } {
  const flow = flowOf(column, room);
  if (flow === null) throw new Error('A unit is higher than a page');
  const feet = flow.feet.slice(0, -1).map((foot) => Math.floor((foot + 0.05) / column.step));
  return { pages: flow.feet.length, empty: feet.reduce((sum, lines) => sum + lines, 0) };
}

describe('stretches', () => {
  it('are all of the lines, three or more at either end, and fewer than six together', () => {
    for (let lines = 1; lines <= 60; lines += 1) {
      const stretches = stretchesOf(lines);
      expect(stretches.reduce((sum, one) => sum + one, 0)).toBe(lines);
      if (lines < 6) expect(stretches).toEqual([lines]);
      else expect([stretches[0], stretches.at(-1)]).toEqual([3, 3]);
    }
  });
});

describe('lines shared out', () => {
  it('are as many as there are, within what each answer allows, and leave none behind', () => {
    const answers = [
      { label: '1', lines: 10, least: 8, most: 12 },
      { label: '2', lines: 5, least: 4, most: 6 },
      { label: '3', lines: 5, least: 5, most: 5 },
    ];
    expect(spread(answers, 20)).toEqual([10, 5, 5]);
    expect(spread(answers, 21)).toEqual([11, 5, 5]);
    expect(spread(answers, 22)).toEqual([12, 5, 5]);
    expect(spread(answers, 17)).toEqual([8, 4, 5]);
  });
});

describe('a plan', () => {
  it('keeps to what each answer allows, and never takes more pages than the sheet by itself', () => {
    let saved = 0;
    let filled = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const column = columnOf(seed, 3 + (seed % 14));
      const room = planRoom(column) ?? new Map();
      for (const { label, least, most } of answersIn(column)) {
        expect(room.get(label)).toBeGreaterThanOrEqual(least);
        expect(room.get(label)).toBeLessThanOrEqual(most);
      }
      const [itself, planned] = [costOf(column, new Map()), costOf(column, room)];
      expect(planned.pages, `seed ${seed}`).toBeLessThanOrEqual(itself.pages);
      if (planned.pages === itself.pages) {
        expect(planned.empty, `seed ${seed}`).toBeLessThanOrEqual(itself.empty);
      }
      saved += itself.pages - planned.pages;
      filled += Number(planned.empty < itself.empty);
    }
    // Controls: there was something to gain.
    expect(saved).toBeGreaterThan(20);
    expect(filled).toBeGreaterThan(100);
  });

  it('is the best of all that could be', () => {
    let compared = 0;
    for (let seed = 1; seed <= 120; seed += 1) {
      const column = columnOf(seed * 7, 4 + (seed % 4));
      const room = planRoom(column);
      if (room === null) throw new Error('A unit is higher than a page');
      const planned = costOf(column, room);
      const unevenness = (of: Room) =>
        answersIn(column).reduce(
          (sum, { label, lines }) => sum + (((of.get(label) ?? lines) - lines) / lines) ** 2,
          0,
        );
      for (const other of everyRoom(answersIn(column))) {
        const cost = costOf(column, other);
        compared += 1;
        expect(planned.pages, `seed ${seed}`).toBeLessThanOrEqual(cost.pages);
        if (cost.pages > planned.pages) continue;
        expect(planned.empty, `seed ${seed}`).toBeLessThanOrEqual(cost.empty);
        if (cost.empty > planned.empty) continue;
        expect(unevenness(room), `seed ${seed}`).toBeLessThanOrEqual(unevenness(other) + 1e-6);
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('leaves room alone that its author has set, and a sheet that is at its best', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const column = columnOf(seed, 9, 0);
      const room = planRoom(column);
      for (const { label, lines } of answersIn(column)) expect(room?.get(label)).toBe(lines);
    }
    const short = { height: HEIGHT, step: STEP, units: columnOf(3, 1).units };
    for (const { label, lines } of answersIn(short)) {
      expect(planRoom(short)?.get(label)).toBe(lines);
    }
  });

  it('of a column with something higher than a page is none', () => {
    const unit = { height: HEIGHT + 1, above: 0, below: 0, within: [], answer: null };
    expect(planRoom({ height: HEIGHT, step: STEP, units: [unit] })).toBe(null);
    expect(flowOf({ height: HEIGHT, step: STEP, units: [unit] }, new Map())).toBe(null);
  });

  it('goes over several pages with one answer', () => {
    const answer = { label: '1', lines: 60, least: 60, most: 60 };
    const column = {
      height: HEIGHT,
      step: STEP,
      units: [{ height: 100, above: 0, below: 18, within: [], answer }],
    };
    expect(planRoom(column)?.get('1')).toBe(60);
    expect(flowOf(column, new Map())?.feet.length).toBe(3);
  });
});

/** A sheet of three written questions, of two pages at least. */
const longGuide = (more = '') =>
  `${TOPIC.replace('\n---\n\n', `\n${more}---\n\n`)}## Review questions\n\n${[1, 2, 3]
    .map((number) => `### Why is that so, part ${number}? (7 marks)\n\n#### Answer\n\nBecause.\n\n`)
    .join('')}`;

describe('a sheet on paper', () => {
  it('takes two pages where each question alone would have to stay whole, and says so where one is asked for', async () => {
    for (const pages of [1, 2]) {
      const site = await printedCourse({
        'guide.md': longGuide(`worksheet:\n  pages: ${pages}\n`),
      });
      const sheet = [...site.sheets.values()].flat().find(({ kind }) => kind === 'worksheet');
      expect(sheet?.pages).toBe(2);
      const told = site.problems.map(({ rule, key, reason }) => ({ rule, key, reason }));
      const reason =
        'Unexpected 2 pages of the standard worksheet of `course/guide.md`, expected at most 1 page';
      expect(told).toEqual(
        pages === 2 ? [] : [{ rule: 'pages-can-be-had', key: 'worksheet.pages', reason }],
      );
      site.remove();
    }
  });

  it('gives the parts of a question less room where all of it goes on a page then', async () => {
    const parts = ['a', 'b'].map(
      (letter) => `#### (${letter}) Why? (4 marks)\n\n${'word '.repeat(100)}\n`,
    );
    const site = await printedCourse({
      'guide.md': `${TOPIC}## Review questions\n\n### Look at this.\n\n${parts.join('\n')}`,
    });
    const pages = [...site.sheets.values()]
      .flat()
      .flatMap((one) => (one.kind === 'worksheet' ? [one.pages] : []));
    expect(pages).toEqual([1]);
    site.remove();
  });

  it('has its lines on one page or on both, and says on the second what goes on', async () => {
    const site = await printedCourse({ 'guide.md': longGuide() });
    const [first = '', second = ''] = tightPages(worksheetOf(site));
    for (const number of [1, 2, 3]) expect(first + second).toContain(`Whyisthatso,part${number}?`);
    expect(second).toContain('Reviewquestions,continued');
    site.remove();
  });
});

/** Every room that answers may have. */
function everyRoom(answers: readonly Answer[]): Map<string, number>[] {
  return answers.reduce<Map<string, number>[]>(
    (rooms, { label, least, most }) =>
      rooms.flatMap((room) =>
        Array.from({ length: most - least + 1 }, (_, more) =>
          new Map(room).set(label, least + more),
        ),
      ),
    [new Map()],
  );
}
