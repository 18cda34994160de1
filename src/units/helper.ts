/** A second process that makes a share of a site's units, and then renders the pages of the guides it has made. */
import { TemplatesFailed } from '../4-render/look/problem.ts';
import type { OutputFile } from '../guide/output.ts';
import { keepHeapSmall } from '../small-heap.ts';
import type { Asked } from './asked.ts';
import { Guides } from './guide-store.ts';
import { keptUnits, unitKey } from './kept-units.ts';
import { makeUnit, type Unit, type UnitInput } from './unit.ts';

const kept = keptUnits(process.argv[2] ?? null, null);
const guides = new Guides(kept);
/** While the other process still reads: pages come after all that is asked for first. */
const loading = loaded();
/** One thing after the other, as they were asked. */
let last: Promise<void> = Promise.resolve();

process.on('message', (asked: Asked) => {
  last = last.then(async () => {
    switch (asked.type) {
      case 'make':
        process.send?.(made(asked.inputs));
        break;
      case 'render':
        process.send?.(await rendered(asked));
        break;
      case 'end':
        kept.close();
        process.disconnect();
    }
  });
});

async function loaded() {
  const { loadedEleventy } = await import('../4-render/eleventy.ts');
  await loadedEleventy();
  return await import('../4-render/render-site.ts');
}

function made(inputs: readonly UnitInput[]): Unit[] {
  keepHeapSmall();
  return inputs.map((input) => {
    const key = unitKey(input);
    const one = makeUnit(input);
    if (one.guide !== null) kept.keepGuide(key, one.guide);
    guides.add(key, input, one.guide);
    return one.unit;
  });
}

/** @returns What is wrong with the site's own templates, or an error's words, where a page failed. */
async function rendered({
  plans,
  units,
  groups,
  settings,
  look,
}: Extract<Asked, { type: 'render' }>) {
  try {
    const { renderPages, themeOf } = await loading;
    for (const { key, input, guide } of units) guides.add(key, input, guide);
    const links = new Map(groups);
    const sources = {
      guide: guides.guide,
      questions: (address: string) => links.get(address) ?? [],
    };
    const files: OutputFile[] = await renderPages(plans, sources, await themeOf(settings, look));
    return files;
  } catch (error) {
    return error instanceof TemplatesFailed ? { problems: error.problems } : String(error);
  }
}
