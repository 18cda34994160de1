import { CODES, type Fault } from './faulty-disk.ts';

/** Every call with every error, and from every call on a disk that can only be read. */
export function allFaults(calls: number): Fault[] {
  return Array.from({ length: calls }, (_, index) => index + 1).flatMap((call) => [
    ...CODES.map((code) => ({ call, code, lasting: false })),
    { call, code: 'EROFS' as const, lasting: true },
  ]);
}
