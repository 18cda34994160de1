/** The handbook's table of editions says what sheets are set in. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TYPE, WRITING } from '../../src/guide/editions.ts';
import { EDITIONS } from '../../src/guide/settings.ts';

const handbook = readFileSync(new URL('../../docs/paper.md', import.meta.url), 'utf8');

it.each(EDITIONS)('%s', (edition) => {
  const row = new RegExp(`^\\| ${edition.replaceAll('-', ' ')} \\|(.*)$`, 'm').exec(handbook);
  const [size, lines] = (row?.[1] ?? '').split('|').map((cell) => cell.trim());
  const writing = WRITING[edition];
  expect(size).toBe(`${TYPE[edition].size} pt`);
  expect(lines).toBe(writing === null ? 'none' : `${writing.lineMm} mm`);
});
