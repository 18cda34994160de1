import type { VFile } from 'vfile';
import { tally } from '../messages/tally.ts';
import { toldMessages } from '../messages/told-messages.ts';

const MOST_NAMED = 3;

/** Tells whether there is anything else to say than there was the time before. */
export function newsOnly(): (files: readonly VFile[]) => boolean {
  let before = '';
  return (files) => {
    const now = JSON.stringify(toldMessages(files, { prefix: '' }));
    const isNews = now !== before;
    before = now;
    return isNews;
  };
}

/** What was looked at and how long it took, a line. */
export function lookedLine({
  files,
  changed,
  milliseconds,
}: {
  files: VFile[];
  changed: string[];
  milliseconds: number;
}): string {
  const named = changed.slice(0, MOST_NAMED).join(', ');
  const others = changed.length > MOST_NAMED ? ` and ${changed.length - MOST_NAMED} more` : '';
  const what =
    changed.length === 0 ? 'Looked through' : `Changed: ${named}${others}. Looked through`;
  const { errors } = tally(files);
  const then = errors > 0 ? ' The pages stay as they were.' : '';
  return `${what} in ${(milliseconds / 1000).toFixed(2)} s.${then}\n`;
}
