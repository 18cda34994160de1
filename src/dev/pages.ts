import { pageKey } from '../4-render/page-key.ts';
import { renderPages } from '../4-render/render-site.ts';
import type { PlannedSite } from './look.ts';

/** Pages rendered when they are asked for, and kept until they would come out otherwise. */
export interface DevPages {
  /** @returns null where the site has no page of this path. @throws Error where it can't be rendered. */
  html: (planned: PlannedSite, path: string) => Promise<string | null>;
}

/** Another where the page would come out otherwise; empty where there is none. */
export function keyOfPage({ plan: planAt, keys, theme }: PlannedSite, path: string): string {
  const plan = planAt(path);
  return plan === null ? '' : pageKey(plan, keys.get(plan.source) ?? '', theme.key);
}

export function devPages(): DevPages {
  const made = new Map<string, { key: string; html: string }>();
  /** Eleventy renders one thing after the other. */
  let last: Promise<unknown> = Promise.resolve();
  return {
    html: async (planned, path) => {
      const plan = planned.plan(path);
      if (plan === null) return null;
      const key = keyOfPage(planned, path);
      const known = made.get(path);
      if (known?.key === key) return known.html;
      const { guides, questions, theme } = planned;
      const rendering = last.then(() =>
        renderPages([plan], { guide: guides.guide, questions }, theme),
      );
      last = rendering.catch(() => {});
      const [file] = await rendering;
      if (file?.kind !== 'text') return null;
      made.set(path, { key, html: file.text });
      return file.text;
    },
  };
}
