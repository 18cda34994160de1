import { CODES, type Fault } from './faulty-disk.ts';

/** At every call every error, and from every call on a disk that can only be read. */
export function allFaults(calls: number): Fault[] {
  return numbers(calls).flatMap((call) => kindsAt(call));
}

/** At every call one of them, in turn: for builds that take long. */
export function faultsInTurn(calls: number): Fault[] {
  return numbers(calls).flatMap((call) => kindsAt(call).slice(call % KINDS, (call % KINDS) + 1));
}

/** So many of them, spread evenly over calls and kinds. */
export function sampleOf(faults: readonly Fault[], size: number): Fault[] {
  let step = Math.max(1, Math.floor(faults.length / size));
  // A step that the number of kinds divides would always meet the same kind.
  if (step % KINDS === 0) step -= 1;
  return faults.filter((_, index) => index % step === 0);
}

const KINDS = CODES.length + 1;

function kindsAt(call: number): Fault[] {
  return [
    ...CODES.map((code) => ({ call, code, lasting: false })),
    { call, code: 'EROFS', lasting: true },
  ];
}

function numbers(calls: number): number[] {
  return Array.from({ length: calls }, (_, index) => index + 1);
}
