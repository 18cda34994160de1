/** Two thousand inputs of every kind; `npm run fuzz` reads fifty thousand, and watches for those that hang. */
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/messages/report.ts';
import { faultsOf, messageFaults } from './doors.ts';
import { inputsFrom } from './inputs.ts';
import { smallest } from './smallest.ts';

describe('whatever is handed in', () => {
  it('is read without a crash, and refused with a message that names file and place', async () => {
    // The same commit gives the same inputs.
    const kinds = new Set<string>();
    let index = 0;
    for (const input of inputsFrom(1)) {
      if (index === 2000) break;
      const [fault] = await faultsOf(input);
      const repeat = `npm run fuzz -- --seed 1 --from ${index} --runs 1`;
      if (fault !== undefined) expect.fail(`${input.kind}: ${fault}\n${repeat}`);
      kinds.add(input.kind);
      index += 1;
    }
    expect([...kinds].sort()).toEqual(['course', 'drawing', 'formula', 'guide', 'site']);
  });
});

describe('the judge of what is read', () => {
  it('sees a place outside the file, a rule that is none and a reason in other words', () => {
    const file = new VFile({ path: 'a.md', value: 'x' });
    report(file, 'gaps-are-bold', { line: 2, column: 1 }, 'Unexpected x, expected y');
    report(file, 'gaps-are-bold', { line: 1, column: 3 }, 'Unexpected x, expected y');
    file.message('Something is wrong', { ruleId: 'no-such-rule', place: { line: 1, column: 1 } });
    const faults = messageFaults(file, 'x').map((fault) => fault.split(':')[0]);
    expect(faults).toEqual([
      'a place outside the file',
      'a place outside the file',
      'no rule `no-such-rule`',
      'not "Unexpected …, expected …"',
    ]);
  });

  it('lets a place at the end of the last line pass', () => {
    const file = new VFile({ path: 'a.md', value: 'x' });
    report(file, 'gaps-are-bold', { line: 1, column: 2 }, 'Unexpected x, expected y');
    expect(messageFaults(file, 'x')).toEqual([]);
  });
});

describe('an input at fault', () => {
  it('is reduced to the part that is', async () => {
    const text = Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n');
    const found = await smallest(text, async (part) => part.includes('17'));
    expect(found).toBe('17');
  });
});
