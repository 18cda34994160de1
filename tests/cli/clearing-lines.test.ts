import { expect, it } from 'vitest';
import { clearingLines } from '../../src/command-line/report-build.ts';

const CLEAN = { files: 1, bytes: 1, carried: 0, left: [], warnings: [] };

it('a site that is published says in a warning what stays beside it', () => {
  const warnings = ['The disk is full: `.dist.foolscap-old` could not be removed'];
  const pupils = { ...CLEAN, warnings, left: ['/sites/dist.foolscap-kept'] };
  expect(clearingLines({ pupils, teachers: null })).toBe(
    [
      'Warning: the site is published, but this stays beside it.',
      ...warnings,
      '`/sites/dist.foolscap-kept` keeps files of an earlier site that Foolscap did not make, or may not remove',
      '',
    ].join('\n'),
  );
});

it('and nothing where nothing stays', () => {
  expect(clearingLines({ pupils: CLEAN, teachers: null })).toBe('');
});
