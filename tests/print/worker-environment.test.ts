import { describe, expect, it } from 'vitest';
import { workerEnvironment } from '../../src/5-print/worker-environment.ts';

describe('the environment of a worker', () => {
  it('has its memory in large pages and one heap, and keeps to one core', () => {
    const { GLIBC_TUNABLES: tunables = '', ...others } = workerEnvironment({ HOME: '/home' });
    const said = tunables.split(':');
    expect(said).toContain('glibc.malloc.hugetlb=1');
    expect(said).toContain('glibc.malloc.arena_max=1');
    expect(others).toEqual({ HOME: '/home', RAYON_NUM_THREADS: '1' });
  });

  it('holds what the program itself was told of memory', () => {
    const told = 'glibc.malloc.hugetlb=0:glibc.malloc.check=1';
    const { GLIBC_TUNABLES: tunables } = workerEnvironment({ GLIBC_TUNABLES: told });
    expect(tunables).toMatch(/:glibc\.malloc\.hugetlb=0:glibc\.malloc\.check=1$/);
  });
});
