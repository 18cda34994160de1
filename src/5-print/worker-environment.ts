/**
 * How the C library of Linux keeps the memory of a worker; others take no notice. The typesetter makes millions of small
 * things: in pages of 4 KB a third of its time goes into finding where they lie.
 */
const MEMORY = {
  // Pages of 2 MB, where the system leaves that to programs.
  hugetlb: 1,
  // One heap for all threads: only the first is in such pages.
  arena_max: 1,
  // What a document leaves free is there for the next and not given back, up to 256 MB; buffers of the PDF too.
  trim_threshold: 2 ** 28,
  mmap_threshold: 2 ** 25,
};

/** The environment of a worker, which keeps to one core. @param own Of this process; what it says of memory holds. */
export function workerEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const memory = Object.entries(MEMORY).map(([name, value]) => `glibc.malloc.${name}=${value}`);
  const { GLIBC_TUNABLES: told } = own;
  // Of what is said twice the last holds.
  const tunables = told === undefined ? memory : [...memory, told];
  return { ...own, RAYON_NUM_THREADS: '1', GLIBC_TUNABLES: tunables.join(':') };
}
