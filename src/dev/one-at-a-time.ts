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
