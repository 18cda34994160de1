/** 0: done, with warnings at most. 1: the content has errors, or the disk failed; nothing is published. 2: the command line was wrong. */
export type ExitCode = 0 | 1 | 2;
