/** A cast is a claim that the compiler can't check: there are few, each with its reason beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

/** How many a file may have. One that is not named has none; where a cast goes, so should its place here. */
const ALLOWED: Record<string, number> = {
  'src/2-parse/as-blocks.ts': 1,
  'src/2-parse/markdown/replace-children.ts': 1,
  'src/2-parse/words.ts': 1,
  'src/4-render/pages.ts': 1,
  'src/4-render/plans/outlines.ts': 1,
  'src/4-render/prose-html.ts': 2,
  'src/4-render/speech/heard.ts': 1,
  'src/6-export/json/questions-json.ts': 1,
  'src/7-publish/proof/paper-text.ts': 1,
  'src/7-publish/publish.ts': 1,
  'src/guide/by-type.ts': 1,
  'src/guide/text-of.ts': 2,
  'src/guide/distinct-orders.ts': 1,
  'src/guide/kinds/kinds.ts': 1,
  'src/guide/map-prose.ts': 1,
  'src/kept/last-build.ts': 1,
  'src/locale/isolate.ts': 1,
  'src/units/helpers.ts': 1,
  'src/units/kept-units.ts': 2,
  'templates/components/questions/by-type.tsx': 3,
};

/** Comments, quoted text, patterns, and what is imported under another name: there the word is no cast. */
const IN_CODE =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=[(,=:[!&|?{};]\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/|\b(?:import|export) [^;='"]*? from |[{}`]/g;
const IN_TEMPLATE = /\\.|\$\{|`/g;

/** The code of a source without all that. Between `${` and `}` in a template is code again. */
function codeOf(source: string): string {
  const around: RegExp[] = [];
  let inside = IN_CODE;
  let code = '';
  for (let at = 0; at < source.length; ) {
    inside.lastIndex = at;
    const found = inside.exec(source);
    if (inside === IN_CODE) code += `${source.slice(at, found?.index)} `;
    if (found === null) break;
    at = inside.lastIndex;
    const [sign] = found;
    if (sign === '`' && inside === IN_TEMPLATE) inside = around.pop() ?? IN_CODE;
    else if (sign === '}') inside = around.pop() ?? IN_CODE;
    else if (sign === '`' || sign === '{' || sign === '${') {
      around.push(inside);
      inside = sign === '`' ? IN_TEMPLATE : IN_CODE;
    }
  }
  return code;
}

/** Casts of a source: `as X` and `x!`, but for `as const`, which claims nothing. */
function casts(source: string): number {
  return codeOf(source).match(/\bas\s+(?!const\b)|[\w)\]]!(?=\s*[.,;)\]])/g)?.length ?? 0;
}

function sources(): string[] {
  return ['src', 'templates'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
}

describe('casts', () => {
  it('are no more, and in no other file', () => {
    const files = sources();
    expect(files.length).toBeGreaterThan(300);
    const over = files.flatMap((file) => {
      const found = casts(readFileSync(join(ROOT, file), 'utf8'));
      return found > (ALLOWED[file] ?? 0) ? [`${file}: ${found}`] : [];
    });
    expect(over).toEqual([]);
  });

  it.each([
    ['const a = b as C;', 1],
    ['f((a as unknown) as B[], c!);', 3],
    ["import * as a from 'b';\nconst d = e as\n  F;", 1],
    ['const a = [1] as const; // as many', 0],
    ["const a = 'as long as';\nconst b = `as \\` $as`; /* as is */", 0],
    [`const a = \`as \${b as C} as \${\`as \${d.map((e) => { return e as F; })}\`} as\`;`, 2],
    ['const a = /[`"]as /.test(b as C); const d = `as`;', 1],
    ['if (!a || b !== c) d();', 0],
  ])('would be seen: %j', (source, number) => {
    expect(casts(source)).toBe(number);
  });
});
