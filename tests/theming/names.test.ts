/** Every name that a site's own may have is asked for on some page, and what stands there can be wrapped. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/1-read/read-content.ts';
import { parseSite } from '../../src/2-parse/parse-site.ts';
import { COMPONENT_NAMES, PAGE_KINDS } from '../../src/4-render/look/names.ts';
import { readLook } from '../../src/4-render/look/read-look.ts';
import { ASSETS, renderSite, themeOf } from '../../src/4-render/render-site.ts';
import type { OutputFile } from '../../src/guide/output.ts';
import { newFolder } from '../support/content.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const { site } = parseSite(await readContent(EXAMPLE_CONTENT), { drafts: true });
const NOT_KEPT = { code: () => null, keep: () => {} };
const MARK = /<i data-own="([\w-]+)"><\/i>/g;

/** `guide-head`: `GuideHead`; a page's says that it is one. */
function exportOf(name: string, isPage: boolean): string {
  const pascal = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return isPage && !pascal.endsWith('Page') ? `${pascal}Page` : pascal;
}

function wrapper(name: string, isPage: boolean): string {
  const shipped = exportOf(name, isPage);
  return `import { ${shipped} } from '@foolscap-guides/foolscap/templates';
export default (props) => <><i data-own="${name}"></i><${shipped} {...props} /></>;\n`;
}

const pages: { shipped: Map<string, string>; own: Map<string, string> } = {
  shipped: new Map(),
  own: new Map(),
};

beforeAll(async () => {
  const { folder, remove } = await newFolder();
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const name of COMPONENT_NAMES) put(`components/${name}.tsx`, wrapper(name, false));
  for (const name of Object.keys(PAGE_KINDS)) put(`pages/${name}.tsx`, wrapper(name, true));
  const { look, problems } = await readLook(folder, ASSETS, NOT_KEPT);
  expect(problems).toEqual([]);
  const sheet = { kind: 'worksheet', edition: 'standard', tier: null, version: null } as const;
  const file = { ...sheet, paper: 'a4', address: 'x.pdf', unit: '', pages: 1, bytes: 1 } as const;
  const sources = site.courses.flatMap(({ guides }) => guides.map(({ source }) => source));
  const options = {
    contentDir: EXAMPLE_CONTENT,
    base: '/',
    audience: 'teachers' as const,
    sheets: new Map(sources.map((source) => [source, [file]])),
  };
  const theme = await themeOf(site.settings, look);
  pages.shipped = textsOf(await renderSite(site, options));
  pages.own = textsOf(await renderSite(site, { ...options, theme }));
  await remove();
});

function textsOf(files: readonly OutputFile[]): Map<string, string> {
  return new Map(
    files.flatMap((file) =>
      file.kind === 'text' && file.path.endsWith('.html') ? [[file.path, file.text]] : [],
    ),
  );
}

describe('a site’s own', () => {
  it.each([...COMPONENT_NAMES, ...Object.keys(PAGE_KINDS)])('%s stands on some page', (name) => {
    const found = [...pages.own.values()].some((html) => html.includes(`data-own="${name}"`));
    expect(found).toBe(true);
  });

  it('that wraps the shipped one changes nothing else, a question’s parts included', () => {
    expect(pages.own.size).toBe(pages.shipped.size);
    for (const [path, html] of pages.own) {
      expect(html.replace(MARK, ''), path).toBe(pages.shipped.get(path));
    }
    const parts = [...pages.own.values()]
      .join('')
      .match(/question"><\/i><div class="question-part/g);
    expect(parts?.length).toBeGreaterThan(0);
  });
});
