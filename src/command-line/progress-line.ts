/** One line that is written over itself: on a terminal alone, silent in CI, in a pipe, and when asked to be. */
export function progressLine(stream: NodeJS.WriteStream, quiet: boolean) {
  const on = stream.isTTY === true && !quiet && process.env.CI === undefined;
  return {
    show: (done: number, total: number) => {
      if (on) stream.write(`\rPrinting ${done} of ${total} …\u001b[K`);
    },
    clear: () => {
      if (on) stream.write('\r\u001b[K');
    },
  };
}
