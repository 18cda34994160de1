/** The few things worth asking before a site is started; whoever presses Enter gets what stands in brackets. */
import { createInterface } from 'node:readline/promises';
import { PAPERS } from '../guide/settings.ts';
import type { Starter } from './starter.ts';

export const DEFAULTS: Starter = { title: 'Study guides', paper: 'a4' };

/** @param terminal Where it is asked and answered. */
export async function askFor(terminal: {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}): Promise<Starter> {
  const lines = createInterface(terminal);
  try {
    const title = (await lines.question(`Title of the site [${DEFAULTS.title}]: `)).trim();
    const paper = await askForPaper();
    return { title: title || DEFAULTS.title, paper };
  } finally {
    lines.close();
  }

  async function askForPaper(): Promise<Starter['paper']> {
    for (;;) {
      const said = (await lines.question(`Paper, ${PAPERS.join(' or ')} [${DEFAULTS.paper}]: `))
        .trim()
        .toLowerCase();
      if (said === '') return DEFAULTS.paper;
      const paper = PAPERS.find((one) => one === said);
      if (paper !== undefined) return paper;
    }
  }
}
