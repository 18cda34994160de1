/** Every example in rules.md is what it says: a wrong one breaks the rule that it stands under, a right one is fine. */
import { describe, expect, it } from 'vitest';
import { isRule, RULES, type RuleId } from '../../src/messages/rules.ts';
import { type Fence, fencesOf, textOf } from './fences.ts';
import { MADE, type Told, told } from './told.ts';

/** No example brings these about: a fault to mend where it comes, and what a machine lacks. */
const UNKNOWN: readonly RuleId[] = ['sheets-can-be-set', 'link-pictures-can-be-made'];

interface Example {
  rule: RuleId;
  kind: 'wrong' | 'right';
  fence: Fence;
}

function exampleOf(fence: Fence): Example {
  const { section: rule, lead, line } = fence;
  const kind = /^(wrong|right)\b.*:$/i.exec(lead)?.[1]?.toLowerCase();
  if (!isRule(rule) || (kind !== 'wrong' && kind !== 'right'))
    throw new Error(
      `docs/rules.md:${line}: an example stands under a rule and "Wrong:" or "Right:"`,
    );
  return { rule, kind, fence };
}

const examples = fencesOf(textOf('rules.md')).map(exampleOf);
const toldOf = async ({ rule, fence }: Example): Promise<Told[]> => {
  const right = examples.find((one) => one.rule === rule && one.kind === 'right');
  return (await MADE[rule]?.(fence, right?.fence ?? fence)) ?? (await told(fence));
};

it.each(['wrong', 'right'] as const)('every rule has an example of what is %s', (kind) => {
  const shown = new Set(examples.filter((one) => one.kind === kind).map(({ rule }) => rule));
  const all = Object.keys(RULES).filter((rule) => !UNKNOWN.some((one) => one === rule));
  expect(all.filter((rule) => isRule(rule) && !shown.has(rule))).toEqual([]);
});

describe.each(examples)('$rule, $kind, line $fence.line', (example) => {
  it('is what it says', async () => {
    const all = await toldOf(example);
    if (example.kind === 'wrong') expect(all.map(({ rule }) => rule)).toContain(example.rule);
    else expect(all.filter(({ rule, isError }) => isError || rule === example.rule)).toEqual([]);
  });
});

it('an example without a place is refused', async () => {
  const [fence] = fencesOf('```markdown in Nowhere\n- Words\n```');
  if (fence === undefined) throw new Error('no fence');
  await expect(told(fence)).rejects.toThrow('no example stands "in Nowhere"');
  expect(() => exampleOf(fence)).toThrow('stands under a rule');
});
