/** What a process and everything it starts cost, to its end. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  /** On the clock. */
  seconds: number;
  /** User and system time of all processes. */
  cpuSeconds: number;
  /**
   * The most memory that all processes had at once: resident sets added up, so that what they share counts in
   * each; looked at 20 times a second. null where there is no /proc.
   */
  memoryBytes: number | null;
}

export interface Command {
  words: string[];
  folder: string;
  env?: Record<string, string>;
}

const LOOK_MS = 50;

/** `times` tells what the processes that a shell has waited for, and theirs, took: its second line. */
const TIMED = '"$@"; code=$?; times >&3; exit $code';

/** @throws Error where the command fails; with what it said. */
export async function costOf({ words, folder, env = {} }: Command): Promise<Cost> {
  const start = performance.now();
  const child = spawn('/bin/sh', ['-c', TIMED, 'sh', ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let [said, times] = ['', ''];
  child.stderr?.on('data', (part: Buffer) => {
    said += part;
  });
  child.stdio[3]?.on('data', (part: Buffer) => {
    times += part;
  });
  let memoryBytes: number | null = null;
  const look = setInterval(() => {
    const now = memoryOfTree(child.pid ?? 0);
    if (now > 0) memoryBytes = Math.max(memoryBytes ?? 0, now);
  }, LOOK_MS);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(look));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}\n${said}`);
  return { seconds, cpuSeconds: waitedFor(times), memoryBytes };
}

/** Seconds in `0m1.50s 0m0.25s`, the line of the shell's children. */
function waitedFor(times: string): number {
  const line = times.trim().split('\n')[1] ?? '';
  const found = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  if (found.length !== 2) throw new Error(`Expected the shell's times, got ${times}`);
  return found.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** 0 where the process has ended, or there is no /proc. */
function memoryOfTree(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + memoryOfTree(Number(child)), own);
  } catch {
    return 0;
  }
}
