/** Wishes of so many milliseconds are one: a folder that gets another name is told of file by file. */
const GATHERED_MS = 10;

/**
 * Has some work done once for however many wishes come while it is under way, and always once more after the last.
 *
 * @param work Must not throw.
 */
export function oneAtATime(work: () => Promise<void>): {
  ask: () => void;
  idle: () => Promise<void>;
} {
  let isWanted = false;
  let underWay: Promise<void> | null = null;
  const run = async () => {
    while (isWanted) {
      await new Promise((resolve) => setTimeout(resolve, GATHERED_MS));
      isWanted = false;
      await work();
    }
    underWay = null;
  };
  return {
    ask: () => {
      isWanted = true;
      underWay ??= run();
    },
    idle: async () => {
      while (underWay !== null) await underWay;
    },
  };
}
