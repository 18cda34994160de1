/** docs/theming.md says what there is, and what it shows does what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/4-render/locations.ts';
import { colourIn, contrast, SCHEMES, TEXT_ON } from '../../src/4-render/look/colours.ts';
import { COMPONENT_NAMES, PAGE_KINDS, STYLE_NAMES } from '../../src/4-render/look/names.ts';
import { shippedTokens } from '../../src/4-render/look/own-colours.ts';
import { ACCENTS } from '../../src/guide/accents.ts';
import { ownSite } from './theming-site.ts';

const docs = readFileSync(new URL('../../docs/theming.md', import.meta.url), 'utf8');

/** Rows of the table under a heading cell, without the marks of code. */
function rows(heading: string): string[][] {
  const lines = docs.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} |`)) + 2;
  const to = lines.findIndex((line, index) => index > from && !line.startsWith('|'));
  return lines.slice(from, to).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

/** As lightningcss prints it. */
const printed = (value: string) => value.replace(/\b0\./g, '.').replace('#ffffff', '#fff');

describe('the tables', () => {
  it('tell every token with its value, and no other', () => {
    const tokens = shippedTokens();
    const colours = rows('colour').map(([name = '', , light = '', dark = '']): [string, string] => [
      name,
      `light-dark(${printed(light)}, ${printed(dark)})`,
    ]);
    const others = rows('length or font').map(([name = '', , usual = '']): [string, string] => [
      name,
      printed(usual),
    ]);
    expect([...colours, ...others]).toEqual([...tokens]);
  });

  it('tell what is wider on wide windows', () => {
    const css = readFileSync(join(TEMPLATES, 'styles/tokens.css'), 'utf8');
    const [, wide = ''] = /@media \(min-width: 44rem\) \{\s*:root \{([^}]*)\}/.exec(css) ?? [];
    const told = rows('length or font')
      .filter(([, , , value]) => value !== '')
      .map(([name, , , value]) => `${name}: ${value};`);
    expect(told).toEqual(wide.trim().split(/\n\s*/));
  });

  it('tell every component, page and style sheet', () => {
    expect(rows('component').map(([name]) => name)).toEqual([...COMPONENT_NAMES]);
    const pages = rows('page').map(([name, type]) => [name, type]);
    expect(pages).toEqual(
      Object.entries(PAGE_KINDS).map(([name, kind]) => [name, `PropsOfPage<'${kind}'>`]),
    );
    expect(docs.replace(/\s+/g, ' ')).toContain(
      STYLE_NAMES.map((name) => `\`${name}\``).join(', '),
    );
  });
});

describe('the shipped colours', () => {
  const tokens = shippedTokens();
  it.each(TEXT_ON)('%s on %s can be read by nearly everybody: 7 to 1', (text, ground) => {
    for (const scheme of SCHEMES) {
      const one = colourIn(tokens.get(text) ?? '', scheme);
      const other = colourIn(tokens.get(ground) ?? '', scheme);
      if (one === null || other === null) throw new Error('A colour that is no colour');
      expect(contrast(one, other)).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('the accents of courses', () => {
  const css = readFileSync(join(TEMPLATES, 'styles/tokens.css'), 'utf8');
  const page = shippedTokens().get('--page') ?? '';
  it.each(ACCENTS)('%s can be read by nearly everybody: 7 to 1', (accent) => {
    const rule = new RegExp(`\\[data-accent="${accent}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
    const token = (name: string) => new RegExp(`${name}: ([^;]*);`).exec(rule)?.[1] ?? '';
    const pairs = [
      [token('--accent'), page],
      [token('--accent'), token('--tint')],
      [token('--on-accent'), token('--accent')],
    ] as const;
    for (const [text, ground] of pairs) {
      for (const scheme of SCHEMES) {
        const [one, other] = [colourIn(text, scheme), colourIn(ground, scheme)];
        if (one === null || other === null) throw new Error('A colour that is no colour');
        expect(contrast(one, other)).toBeGreaterThanOrEqual(7);
      }
    }
  });
});

describe('colours', () => {
  it.each([
    ['white', 'light', [255, 255, 255]],
    ['light-dark(#fff, rgb(0, 0, 0))', 'dark', [0, 0, 0]],
    ['light-dark(rgb(1, 2, 3), red)', 'light', [1, 2, 3]],
    ['oklch(0.4 0.1 20)', 'light', [116, 45, 49]],
    ['rgb(0 0 0 / 50%)', 'light', null],
    ['var(--other)', 'light', null],
    ['}', 'light', null],
  ] as const)('%s in %s', (written, scheme, rgb) => {
    expect(colourIn(written, scheme)).toEqual(rgb);
  });

  it('have the contrast that WCAG gives', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
    expect(contrast([255, 255, 255], [118, 118, 118])).toBeCloseTo(4.54, 2);
    expect(contrast([7, 8, 9], [7, 8, 9])).toBe(1);
  });
});

describe('what it shows', () => {
  const blocks = (language: string) =>
    [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
      ([, text = '']) => text,
    );

  it('makes a site', async () => {
    const [footer = ''] = blocks('tsx');
    const site = await ownSite({
      'templates/styles/theme.css': blocks('css').join('\n'),
      'templates/styles/school.woff2': 'a font',
      'templates/components/site-footer.tsx': footer,
      'templates/tsconfig.json': blocks('json').join(''),
    });
    const { built, said } = await site.run();
    expect(said).toBe('');
    expect(built.published).not.toBeNull();
    const home = readFileSync(join(site.root, 'dist/index.html'), 'utf8');
    expect(home).toContain('Hill School, Department of Geography');
  });
});
