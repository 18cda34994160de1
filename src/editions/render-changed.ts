import type { PagePlan } from '../4-render/page.ts';
import type { Sources } from '../4-render/pages.ts';
import type { PageOutline } from '../4-render/plans/outlines.ts';
import { renderPages, type Theme } from '../4-render/render-site.ts';
import type { Link } from '../4-render/views/links.ts';
import type { OutputFile } from '../guide/output.ts';
import { keepHeapSmall } from '../small-heap.ts';
import type { Survey } from '../units/survey.ts';

/** Pages rendered together: as many as are worth starting Eleventy for, and few enough to be held. */
const AT_ONCE = 150;
/** The helper is asked for so many lots before: it has always something to do, and what it has done is never much. */
const AHEAD = 4;

/**
 * The files of pages, as they come. Those of guides whose trees the helper has are rendered there, the others here
 * meanwhile. Few pages are all rendered there: Eleventy is loaded there by now.
 */
export async function* rendered(
  pages: readonly PageOutline[],
  { site, guides, helper }: Pick<Survey, 'site' | 'guides' | 'helper'>,
  questions: Sources['questions'],
  theme: Theme,
): AsyncGenerator<OutputFile> {
  const here = (some: readonly PageOutline[]) =>
    renderPages(planned(some), { guide: guides.guide, questions }, theme);
  const fit = pages.length <= AT_ONCE;
  if (!fit) keepHeapSmall();
  const isFew = helper !== null && fit;
  const isTheirs = ({ source }: PageOutline) => isFew || helper?.has(source) === true;
  const rest = chunks(pages.filter(isTheirs));
  const asked: Asked[] = [];
  ask();
  for (const some of chunks(pages.filter((page) => !isTheirs(page)))) {
    yield* await here(some);
    while (asked[0]?.isDone === true) yield* await next();
  }
  while (asked.length > 0) yield* await next();

  function ask(): void {
    while (asked.length < AHEAD) {
      const some = rest.shift();
      if (some === undefined) return;
      const plans = planned(some);
      const groups = groupsIn(plans, questions);
      const units = some.flatMap(({ source }) =>
        helper?.has(source) === true ? [] : (guides.unit(source) ?? []),
      );
      const { settings } = site;
      const files = helper?.render({ plans, units, groups, settings, look: theme.look });
      const one: Asked = { some, files: files ?? Promise.resolve(null), isDone: false };
      asked.push(one);
      // Its error, if there is one, is met where the files are waited for.
      one.files
        .finally(() => {
          one.isDone = true;
        })
        .catch(() => {});
    }
  }

  async function next(): Promise<OutputFile[]> {
    const one = asked.shift();
    if (one === undefined) return [];
    const files = await one.files;
    ask();
    return files ?? (await here(one.some));
  }
}

/** Pages that the helper was asked for; null: it has stopped. */
interface Asked {
  some: readonly PageOutline[];
  files: Promise<OutputFile[] | null>;
  isDone: boolean;
}

const planned = (pages: readonly PageOutline[]): PagePlan[] => pages.map((page) => page.plan());

/** The links of the indexes of questions that these pages name. */
function groupsIn(
  plans: readonly PagePlan[],
  questions: Sources['questions'],
): [address: string, links: readonly Link[]][] {
  const addresses = new Set<string>();
  for (const plan of plans) {
    if (plan.kind === 'questionPage' && plan.around.questions !== null) {
      addresses.add(plan.around.questions.address);
    }
  }
  return [...addresses].map((address) => [address, questions(address)]);
}

function chunks<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / AT_ONCE);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}
