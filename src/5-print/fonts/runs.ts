import { partsOf } from './clusters.ts';

/** Text that one font sets. */
export interface Run {
  text: string;
  /** null where no font has it. */
  family: string | null;
}

/**
 * A text in runs of one font each, for what does not choose its fonts sign by sign. Spaces go with what stands
 * before them.
 */
export function runsOf(text: string, familyOf: (cluster: string) => string | null): Run[] {
  const runs: Run[] = [];
  for (const part of partsOf(text)) {
    const last = runs.at(-1);
    const family = last !== undefined && /^\s+$/.test(part) ? last.family : familyOf(part);
    if (last !== undefined && last.family === family) last.text += part;
    else runs.push({ text: part, family });
  }
  return runs;
}
