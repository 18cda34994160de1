/**
 * A disk that says no on demand: node's functions on files, wrapped in this process so that one
 * chosen call fails, or every writing call from that one on. Only calls on files of one folder count.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { constants } from 'node:os';
import { sep } from 'node:path';

export const CODES = ['ENOSPC', 'EACCES', 'EIO', 'EBUSY', 'EMFILE', 'ENOENT'] as const;
export type Code = (typeof CODES)[number];

/** In the message of every error made here: who builds a site should never read it. */
export const MADE = 'made for a test';

export interface Fault {
  /** Which call fails, from 1; 0: none. */
  call: number;
  code: Code | 'EROFS';
  /** From that call on the disk can only be read, as one that the system has given up on. */
  lasting: boolean;
}

export const NO_FAULT: Fault = { call: 0, code: 'EIO', lasting: false };

export interface Watched<T> {
  value: T;
  /** The calls that were made, by their names, in their order. */
  calls: string[];
  /** Whether the chosen call came at all. */
  fired: boolean;
}

interface Watch {
  folder: string;
  fault: Fault;
  calls: string[];
  fired: boolean;
}

let watch: Watch | null = null;
/** Open files of the folder, by number. */
const numbers = new Map<number, string>();
/** The same for open files as objects. */
const handles = new WeakMap<object, string>();

type Call = (...args: unknown[]) => unknown;
type Table = Record<string, unknown>;

const NAMES =
  'access appendFile chmod copyFile cp lstat mkdir open opendir readdir readFile readlink realpath rename rm rmdir stat symlink truncate unlink utimes writeFile link'.split(
    ' ',
  );
const ON_NUMBERS = 'writeSync readSync closeSync fsyncSync fdatasyncSync fstatSync'.split(' ');
const ON_HANDLES =
  'appendFile close datasync read readFile stat sync truncate write writeFile'.split(' ');
const WRITING =
  /^(?:append|chmod|copy|cp$|cpSync|datasync|fdatasync|fsync|link|mkdir|rename|rm|symlink|sync|truncate|unlink|utimes|write)/;

/** The error of this call, or null where it may go on. */
function judge(name: string, path: string, args: readonly unknown[] = []): Error | null {
  if (watch === null) return null;
  watch.calls.push(name);
  const { fault, calls } = watch;
  const due = fault.lasting
    ? fault.call > 0 && calls.length >= fault.call && writes(name, args)
    : calls.length === fault.call;
  if (!due) return null;
  watch.fired = true;
  const { code } = fault;
  return Object.assign(new Error(`${code}: ${MADE}, ${name} '${path}'`), {
    code,
    errno: -(constants.errno[code] ?? 1),
    syscall: name,
    path,
  });
}

/** Flags may be left out; then a file is opened to be read. */
function writes(name: string, [, flags]: readonly unknown[]): boolean {
  return /^open(?:Sync)?$/.test(name) ? /[wa+]/.test(String(flags ?? 'r')) : WRITING.test(name);
}

function watchedPath(args: readonly unknown[]): string | null {
  if (watch === null) return null;
  for (const arg of args.slice(0, 2)) {
    const path = arg instanceof URL ? arg.pathname : arg;
    if (typeof path !== 'string') continue;
    if (path === watch.folder || path.startsWith(`${watch.folder}${sep}`)) return path;
  }
  return null;
}

/** What is done before the call fails: a disk that is full has written a part, a closed file is closed. */
function halfDone(name: string, args: readonly unknown[]): unknown[] | null {
  if (/^close/.test(name)) return [...args];
  if (!/^(?:write|append)/.test(name)) return null;
  const at = args.findIndex((arg) => arg instanceof Uint8Array || isText(arg, args, name));
  const data = args[at];
  if (typeof data !== 'string' && !(data instanceof Uint8Array)) return null;
  return args.map((arg, index) => (index === at ? data.slice(0, data.length >> 1) : arg));
}

/** The text to write, where the first argument may be a path. */
function isText(arg: unknown, args: readonly unknown[], name: string): boolean {
  return typeof arg === 'string' && (arg !== args[0] || /^write(?:Sync)?$/.test(name));
}

function mayBeHalf(error: Error): boolean {
  return 'code' in error && (error.code === 'ENOSPC' || error.code === 'EIO');
}

function wrapAsync(
  table: Table,
  name: string,
  pathOf: (self: unknown, args: unknown[]) => string | null,
) {
  const original = table[name] as Call;
  const replaced = async function wrapped(this: unknown, ...args: unknown[]): Promise<unknown> {
    const path = pathOf(this, args);
    const error = path === null ? null : judge(name, path, args);
    if (error === null) {
      const result = await original.apply(this, args);
      if (name === 'open' && path !== null) handles.set(result as object, path);
      return result;
    }
    const half = mayBeHalf(error) || name === 'close' ? halfDone(name, args) : null;
    if (half !== null) await original.apply(this, half);
    throw error;
  };
  table[name] = Object.assign(replaced, original);
}

function wrapSync(table: Table, name: string, pathOf: (args: unknown[]) => string | null) {
  const original = table[name] as Call;
  const replaced = function wrapped(this: unknown, ...args: unknown[]): unknown {
    const path = pathOf(args);
    const error = path === null ? null : judge(name, path, args);
    if (error === null) {
      const result = original.apply(this, args);
      if (name === 'openSync' && path !== null) numbers.set(result as number, path);
      if (name === 'closeSync') numbers.delete(args[0] as number);
      return result;
    }
    const half = mayBeHalf(error) || name === 'closeSync' ? halfDone(name, args) : null;
    if (half !== null) original.apply(this, half);
    throw error;
  };
  // With what hangs on it, such as `realpathSync.native`.
  table[name] = Object.assign(replaced, original);
}

function wrapCallback(table: Table, name: string) {
  const original = table[name] as Call;
  const replaced = function wrapped(this: unknown, ...args: unknown[]): unknown {
    const path = watchedPath(args);
    const error = path === null ? null : judge(name, path, args);
    const callback = args.at(-1);
    if (error === null || typeof callback !== 'function') return original.apply(this, args);
    return process.nextTick(callback as Call, error);
  };
  table[name] = Object.assign(replaced, original);
}

function wrapOnNumber(table: Table, name: string) {
  const original = table[name] as Call;
  const replaced = function wrapped(this: unknown, ...args: unknown[]): unknown {
    const path = (watch && numbers.get(args[0] as number)) ?? null;
    const error = path === null ? null : judge(name, path, args);
    const callback = args.at(-1);
    if (error === null || typeof callback !== 'function') return original.apply(this, args);
    return process.nextTick(callback as Call, error);
  };
  table[name] = Object.assign(replaced, original);
}

let wrapped = false;

/** Once, and for the rest of the process: without a watch every call goes through. */
async function wrap(): Promise<void> {
  if (wrapped) return;
  wrapped = true;
  const handle = await fs.promises.open(process.execPath);
  const methods = Object.getPrototypeOf(handle) as Table;
  await handle.close();
  for (const name of ON_HANDLES) {
    wrapAsync(methods, name, (self) => (watch && handles.get(self as object)) ?? null);
  }
  const sync = fs as unknown as Table;
  for (const name of NAMES) {
    wrapAsync(fs.promises as unknown as Table, name, (_self, args) => watchedPath(args));
    wrapCallback(sync, name);
    wrapSync(sync, `${name}Sync`, watchedPath);
  }
  for (const name of ON_NUMBERS) {
    wrapSync(sync, name, ([number]) => (watch && numbers.get(number as number)) ?? null);
    wrapOnNumber(sync, name.slice(0, -'Sync'.length));
  }
  syncBuiltinESMExports();
}

/** Runs one action with a fault on files below `folder`, one at a time. An error comes out as a value. */
export async function withFault<T>(
  folder: string,
  fault: Fault,
  action: () => Promise<T>,
): Promise<Watched<T | Error>> {
  await wrap();
  if (watch !== null) throw new Error('One watch at a time');
  watch = { folder, fault, calls: [], fired: false };
  const { calls } = watch;
  try {
    const value = await action().catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    return { value, calls, fired: watch.fired };
  } finally {
    watch = null;
  }
}
