import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '../../src/options.ts';

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
