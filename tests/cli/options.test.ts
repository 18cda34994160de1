import { describe, expect, it } from 'vitest';
import { openerOf } from '../../src/command-line/open-file.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { UsageError } from '../../src/command-line/usage-error.ts';

describe('the teacher’s folder', () => {
  const read =
    (...more: string[]) =>
    () =>
      readOptions(['build', ...more], '/home/someone');

  it('stands beside the pupils’ unless another is named', () => {
    expect(read()()).toMatchObject({
      options: { out: '/home/someone/dist', teacherOut: '/home/someone/dist-teacher' },
    });
  });

  it.each([
    ['--teacher-out', 'dist/keys'],
    ['--teacher-out', 'dist'],
    ['--out', 'site/public', '--teacher-out', 'site'],
  ])('is refused where one would lie in the other: %s %s', (...more) => {
    expect(read(...more)).toThrow(UsageError);
    expect(read(...more)).toThrow('it holds every answer');
  });

  it('may have a name that only begins alike', () => {
    expect(read('--teacher-out', 'dist2')()).toMatchObject({
      options: { teacherOut: '/home/someone/dist2' },
    });
  });
});

describe('what print is to print', () => {
  const read =
    (...more: string[]) =>
    () =>
      readOptions(['print', 'guide.md', ...more], '/home/someone');

  it('is as the guide has it unless it is said', () => {
    const asTheGuide = { edition: null, version: null, paper: null, space: null, pages: null };
    expect(read()()).toMatchObject({ options: { print: { ...asTheGuide, open: false } } });
    const more = ['--edition', 'large-print', '--version', 'b', '--paper', 'Letter', '--open'];
    expect(read(...more, '--space', '0.8', '--pages', '2')()).toMatchObject({
      options: {
        print: {
          edition: 'large-print',
          version: 'B',
          paper: 'letter',
          space: 0.8,
          pages: 2,
          open: true,
        },
      },
    });
    expect(read('--space', 'none')()).toMatchObject({ options: { print: { space: 'none' } } });
  });

  it.each([
    ['--edition', 'larg-print', 'edition `larg-print`, expected `large-print`'],
    ['--edition', 'braille', 'expected `standard`, `compact`'],
    ['--paper', 'a5', 'expected'],
    ['--version', '2', 'a letter from A to Z'],
    ['--space', '9', 'a number from 0.25 to 3, or `none`'],
    ['--space', '', '`--space …`'],
    ['--pages', 'two', 'a whole number from 1 to 50'],
    ['--pages', '0', 'a whole number from 1 to 50'],
  ])('is refused where it is none: %s %s', (flag, value, told) => {
    expect(read(flag, value)).toThrow(UsageError);
    expect(read(flag, value)).toThrow(told);
  });

  it('is told to stand after print alone', () => {
    const build = () => readOptions(['build', '--paper', 'a4'], '/home/someone');
    expect(build).toThrow('Unexpected `--paper`, expected it after `print` alone');
  });

  it('leaves the program’s own version where no letter is given', () => {
    for (const words of [['--version'], ['-v'], ['build', '-v'], ['print', 'a.md', '--version']]) {
      expect(readOptions(words, '/home/someone')).toEqual({ type: 'version' });
    }
  });
});

describe('a PDF is shown', () => {
  it('by the program of each system', () => {
    expect(openerOf('linux', 'a.pdf')).toEqual(['xdg-open', 'a.pdf']);
    expect(openerOf('darwin', 'a.pdf')).toEqual(['open', 'a.pdf']);
    expect(openerOf('win32', 'a&b.pdf')).toEqual(['explorer', 'a&b.pdf']);
  });
});

describe('the editor’s companion', () => {
  it('takes what editors add to its command, which no other does', () => {
    expect(readOptions(['lsp', '--stdio'], '/home/someone')).toMatchObject({
      options: { command: 'lsp', content: '/home/someone/content' },
    });
    expect(() => readOptions(['check', '--stdio'], '/home/someone')).toThrow(UsageError);
  });
});
