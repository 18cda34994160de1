import { type Keys, sourceKeys } from './program/keys.js';

/** Put in its place by the compiler of the program; not there where the sources run as they are. */
declare const COMPILED_KEYS: Keys | undefined;

let keys: Keys | null = null;

/**
 * Tells this program from every other that might do something else: what it made may be kept under it. The sources
 * and the installed packages, nothing of the machine.
 *
 * @param part `paper`: what decides how a sheet comes out once its data is known. Default: all of it.
 */
export function programKey(part: keyof Keys = 'program'): string {
  keys ??= typeof COMPILED_KEYS === 'undefined' ? sourceKeys() : COMPILED_KEYS;
  return keys[part];
}
