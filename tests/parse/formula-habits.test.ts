import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/2-parse/markdown/read-markdown.ts';
import { localeFor } from '../../src/locale/locales.ts';

/** The reasons of all messages on a piece of Markdown. */
function toldOf(markdown: string): string[] {
  const file = new VFile({ path: 'course/guide.md', value: markdown });
  readMarkdown({ file, grammar: localeFor('en').grammar });
  return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
}

describe('what is plainly TeX is told once, with the right spelling', () => {
  it.each<[string, string]>([
    ['Let $x$ be a number.', '$$x$$'],
    ['So $2x+1$ is odd.', '$$2x+1$$'],
    ['The set $A_1$ is empty.', '$$A_1$$'],
    ['The $n$th term.', '$$n$$'],
    ['The segment $AB$ is long.', '$$AB$$'],
    ['It takes $O(n log n)$ steps.', '$$O(n log n)$$'],
    ['A value of $10$ is enough.', '$$10$$'],
    ['Then $f(x) = 2$ holds.', '$$f(x) = 2$$'],
    ['Then $a*b*c$ holds.', '$$a*b*c$$'],
    ['设$x$为实数。', '$$x$$'],
    ['A formula \\(x\\) in a line.', '$$x$$'],
    ['A formula \\(a + b\\) in a line.', '$$a + b$$'],
    ['A formula \\\\(x^2\\\\) in a line.', '$$x^2$$'],
    ['By \\[x^2 + 1\\] it follows.', '$$x^2 + 1$$'],
    ['\\[ F = ma \\]', '$$F = ma$$'],
    ['The half is \\frac12 of it.', '$$\\frac12$$'],
    ['And so on, \\dots', '$$\\dots$$'],
    ['\\[\nE = m c\n\\]', 'a line `$$` before the formula and one after it'],
    ['\\[\n\nE = m c\n\n\\]', 'a line `$$` before the formula and one after it'],
    ['The half is $$\\frac{1}{2}$ of it.', '$$\\frac{1}{2}$$'],
    ['The half is $$\\frac{1}{2} of it.', 'two more after the formula'],
    ['The half is \\frac{1}{2} of it.', '$$\\frac{1}{2}$$'],
    ['So E = \\frac{1}{2}mv^2.', '$$E = \\frac{1}{2}mv^2$$'],
    ['An angle \\alpha is small.', '$$\\alpha$$'],
    ['It is 3 \\times 10^8 m/s.', '$$3 \\times 10^8$$'],
    ['Water is \\ce{H2O} here.', '$$\\ce{H2O}$$'],
    ['A \\textbf{bold} word.', '`**bold**`'],
    ['\\section{The source}', '`## The source`'],
    ['\\begin{equation}\nx = 1\n\\end{equation}', 'two lines of `$$`'],
    ['\\begin{itemize}\n\\item Nile\n\\end{itemize}', 'a list in Markdown'],
    ['The power $`x^2`$ is told.', '$$x^2$$'],
    ['```math\nx^2\n```', 'two lines of `$$`'],
    ['# The value of $x$', '$$x$$'],
    ['| a | b |\n|---|---|\n| $x$ | 2 |', '$$x$$'],
    ['> So $x$\n> is it.', '$$x$$'],
    ['Note.[^1]\n\n[^1]: So $x$ is it.', '$$x$$'],
    ['Let $x^2 +\ny^2$ be one.', 'two on each side'],
    ['$$ x = 1\n+ 2\n$$', 'the formula on the lines between'],
    ['$$x = 1\n+ 2$$', 'a line `$$` that closes it'],
  ])('%s', (markdown, expected) => {
    const told = toldOf(markdown);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('formulas-are-readable: Unexpected');
    expect(told[0]).toContain(expected);
  });
});

describe('what only looks like TeX is text', () => {
  it.each([
    'It costs $5 and $6.',
    'It costs $5–$6, or $5-$6, or $5/$6.',
    'It costs US$ 20, A$7 (or US$8).',
    'A $20 note and $x more.',
    'A $20 note and $x more, which is $y.',
    'It costs $5 or 6$ there.',
    'Entre $5 y 6$ cuesta.',
    'Between 5$ and 6$ it is.',
    'Prices: cheap ($), fair ($$), dear ($$$).',
    'It makes $$, a lot of it: $$$.',
    'A\\$AP, Ke$ha and A$AP sang.',
    'Set $HOME and $PATH first.',
    'Set $HOME/$USER or $a$b first.',
    'The script says `echo $x$` and `\\frac{1}{2}`.',
    '```sh\necho $x$ \\(y\\) \\[z\\]\n```',
    'In PHP, $x=$y and $i++ count.',
    'The formula $$x^2$$ and $$\\frac{1}{2}$$ are right.',
    '$$\nx^2\n$$',
    'The rate is k\\[NO\\]\\[O\\] here.',
    'The rate is \\[ClO\\]\\[O\\].',
    'He said \\[sic\\] it.',
    '\\[x\\]\\[y\\]',
    '\\(a\\) first, \\(2\\) second.',
    'A note \\(see page three\\) here.',
    'The folder C:\\alpha\\beta and C:\\temp\\times.',
    'The file \\\\server\\pi is there.',
    'A pattern \\d{3} and \\p{L}, and \\n too.',
    'To save, press <kbd>\\\\</kbd>.',
    'Costs rise 10^6 times, m/s^2, snake_case_name.',
    'See <https://example.org/$x$/> and https://example.org/$y$.',
    'See [prices](https://example.org/a$b$c).',
    'A hash &#36;x&#36; as an entity.',
    'Two for \\$x\\$ only.',
  ])('%s', (markdown) => {
    expect(toldOf(markdown)).toEqual([]);
  });
});
