import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFolder } from '../../src/1-read/disk/content-folder.ts';
import { inMemory } from '../../src/dev/units-in-memory.ts';
import { helpersFor } from '../../src/units/helpers.ts';
import { keptUnits } from '../../src/units/kept-units.ts';
import { survey } from '../../src/units/survey.ts';
import { temporaryFolder } from '../support/content.ts';

/** Enough that a second process makes a share of them. */
const MANY = 320;

it('has every unit, those too that a helper has made', async () => {
  const folder = await temporaryFolder();
  mkdirSync(join(folder, 'content/water'), { recursive: true });
  for (let at = 0; at < MANY; at += 1) {
    const text = `---\ntitle: Lake ${at}\n---\n\n## Definition\n\nWater in a hollow.\n`;
    writeFileSync(join(folder, `content/water/lake-${at}.md`), text);
  }
  const units = inMemory(keptUnits(null, null));
  const helpers = helpersFor(join(folder, 'cache'));
  const content = diskFolder(join(folder, 'content'));
  const { keys } = await survey(content, { drafts: true }, units, helpers);
  await helpers.close();
  expect(keys.size).toBe(MANY);
  const remade = () => {
    throw new Error('expected what is held');
  };
  for (const [source, key] of keys) expect(units.unit(key, remade), source).not.toBeNull();
  expect(units.unit('', remade)).toBeNull();
});
