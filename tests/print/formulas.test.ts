import { rmSync } from 'node:fs';
/** Formulas on paper: set as formulas, spoken as words, never code, and never off the page. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { mathsFromTex } from '../../src/2-parse/maths/maths-from-tex.ts';
import { mathml } from '../../src/4-render/mathml.ts';
import { spokenFormula, spokenWords } from '../../src/4-render/speech/spoken.ts';
import type { Maths } from '../../src/guide/maths.ts';
import { pdfContents } from '../support/pdf.ts';
import { expectInsideMargins, fontsOf, tight, tightPages } from './measure.ts';
import { courseOf, printed, printedCourse, siteFrom, TOPIC, worksheetOf } from './printing.ts';

const cleaning: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleaning.splice(0)) clean();
});

const guideAsking = (question: string, answer = 'Yes.', head = TOPIC) =>
  `${head}## Review questions\n\n### ${question}\n\n${answer}\n`;

describe('a formula on paper', () => {
  it('is told in words, in the guide’s language, and set in the fonts that come along', async () => {
    const french = TOPIC.replace('title:', 'language: fr\ntitle:');
    const result = await printedCourse({
      'guide.md': guideAsking('Solve $$\\frac{1}{2}x^2 = 8$$.', '$$x = \\pm\\sqrt{16}$$'),
      'autre.md': guideAsking('Résolvez $$\\frac{1}{2}x^2 = 8$$.', 'Oui.', french),
    });
    cleaning.push(result.remove);
    expect(result.problems).toEqual([]);
    const sheet = worksheetOf(result);
    expect(pdfContents(sheet)).toContain('one half x squared equals 8');
    expect(pdfContents(sheet)).not.toContain('square root');
    expect(tightPages(sheet).join('')).toContain('x2=8');
    const key = result.pathOf('course/guide/answer-key.pdf');
    expect(pdfContents(key)).toContain('x equals plus or minus the square root of 16');
    expect(pdfContents(result.pathOf('course/autre/worksheet.pdf'))).toContain('x au carré');
    for (const name of fontsOf(sheet).names) {
      expect(name).toMatch(/^(AtkinsonHyperlegibleNext|NotoSansMath)-/);
    }
  });

  it('stays inside the margins when it is long', async () => {
    const sum = Array.from({ length: 30 }, (_, index) => `x_{${index}}`).join(' + ');
    const reaction = '\\ce{C6H12O6 + 6O2 -> 6CO2 + 6H2O + C6H12O6 + 6O2 -> 6CO2 + 6H2O}';
    const result = await printedCourse(
      {
        'guide.md': guideAsking(`What is $$${sum}$$? (2 marks)`, `$$${sum}$$\n\n$$${reaction}$$`),
      },
      ['standard', 'compact', 'extra-large-print'],
    );
    cleaning.push(result.remove);
    expect(result.problems).toEqual([]);
    for (const suffix of ['', '-compact', '-extra-large-print']) {
      expectInsideMargins(worksheetOf(result, suffix));
    }
    expectInsideMargins(result.pathOf('course/guide/answer-key.pdf'));
  });

  it('is never code: whatever its parts are is printed as it is', async () => {
    const hostile = fc.stringMatching(/^[a-z#$\\[\]{}"'*/@<>_`~=+&;:()|!?%^.,-]{1,30}$/);
    const leaf = hostile.chain((value) =>
      fc.constantFrom<Maths>(
        { type: 'words', value },
        { type: 'number', value },
        { type: 'operator', value, stretchy: false, tight: false, fence: 'none' },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(leaf, { minLength: 4, maxLength: 4 }), async (leaves) => {
        const folder = await courseOf({ 'guide.md': guideAsking('Read $$x$$ now.') });
        cleaning.push(() => rmSync(folder, { recursive: true, force: true }));
        const site = await siteFrom(folder);
        const [a, b, c, d] = leaves as [Maths, Maths, Maths, Maths];
        const maths: Maths = {
          type: 'row',
          children: [a, { type: 'fraction', bar: true, children: [b, c] }, d],
        };
        const put = (node: object): void => {
          if ('maths' in node) Object.assign(node, { maths });
          if ('children' in node) for (const child of node.children as object[]) put(child);
        };
        for (const guide of site.courses.flatMap(({ guides }) => guides)) put(guide);
        const result = await printed(site, folder, { workers: 1, packets: false });
        cleaning.push(result.remove);
        expect(result.problems).toEqual([]);
        const text = tightPages(worksheetOf(result)).join('');
        for (const one of leaves) {
          if ('value' in one) expect(text).toContain(tight(one.value));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is said of a formula', () => {
  const said = async (tex: string, lang = 'en') => {
    const formula = spokenFormula(mathsFromTex(tex, false), lang);
    return (await spokenWords([formula], lang))[formula.mathml];
  };

  it.each([
    ['x^2 + 1', 'x squared plus 1'],
    ['\\frac{1}{2}', 'one half'],
    ['\\ce{2H2O}', '2 H2O'],
    ['\\ce{N2 + 3H2 <=> 2NH3}', 'N2 plus 3 H2 in equilibrium with 2 NH3'],
    ['\\ce{N2(g) + 3H2(g)}', 'N2 gas plus 3 H2 gas'],
    ['\\ce{CaCO3(s) -> CaO(s) + CO2(g)}', 'CaCO3 solid forms CaO solid plus CO2 gas'],
    ['\\ce{Fe^2+ + 2e- -> Fe}', 'Fe 2 plus plus 2 e minus forms Fe'],
    ['\\ce{SO4^2-(aq)}', 'SO4 2 minus in solution'],
    ['\\ce{Cu(OH)2}', 'Cu(OH)2'],
    // No chemistry: a function, and numbers alone.
    ['f(g) = 3', 'f of g equals 3'],
    ['2 + 3', '2 plus 3'],
    ['2(x + 1)', '2 times open paren x plus 1 close paren'],
    ['\\Delta H = -92', 'Delta H equals negative 92'],
  ])('%s', async (tex, words) => {
    expect(await said(tex)).toBe(words);
  });

  it('is chemistry in English alone as long as no other language has the words', async () => {
    expect(await said('\\ce{2H2O}', 'fr')).toBe('2 H sub 2 O');
  });

  it('is the signs themselves in a language without rules for speech', async () => {
    expect(await said('x^2 + 1 < \\frac{1}{2}', 'el')).toBe('x^2 + 1 < 1/2');
  });
});

describe('TeX of any kind', () => {
  it('is read or refused, and comes out as MathML without a script, a link or an event', () => {
    // Most are whole, so that much is read; the others break what stands around them.
    const pieces = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('x', '2', '\\frac{x}{2}', '\\ce{H2O}', '^{2}', '"') },
      {
        weight: 5,
        arbitrary: fc.constantFrom('\\text{<script>}', 'onload=', '\\sqrt{x}', '<img>'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('{', '}', '^', '\\left(', '&', '\\\\', '#1', '\\over'),
      },
      { weight: 1, arbitrary: fc.constantFrom('\\href{javascript:x}{y}', '\\class{a}{b}', '\\a') },
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
        let maths: Maths;
        try {
          maths = mathsFromTex(parts.join(' '), true);
        } catch (error) {
          expect((error as Error).constructor.name).toBe('FormulaRefused');
          return;
        }
        read += 1;
        const tags = JSON.stringify(mathml(maths, true)).match(/"tagName":"\w+"/g) ?? [];
        expect(tags.every((tag) => /"tagName":"m\w+"/.test(tag))).toBe(true);
        expect(JSON.stringify(mathml(maths, true))).not.toMatch(/"(?:href|on\w+|style)":/);
      }),
      { numRuns: 400 },
    );
    expect(read).toBeGreaterThan(40);
  });
});
