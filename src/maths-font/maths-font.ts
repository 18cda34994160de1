/**
 * Noto Sans Math in two sizes. The whole font has three thousand signs and is five times as large as all others of a
 * page together; what schools write needs a tenth of them. `common.woff2` has those, made by `scripts/maths-font.ts`,
 * with the tables by which roots, brackets and arrows grow. A formula with any other sign is set in the whole font:
 * a sign that grows has to be in the same file as the space.
 */
import { fileURLToPath } from 'node:url';

export const COMMON_MATHS_FONT = fileURLToPath(new URL('./common.woff2', import.meta.url));

/** As a formula's source has them: letters that stand in italics are written upright. */
const ASCII = between(' ', '~');
const GREEK = `${between('Α', 'Ρ') + between('Σ', 'Ω') + between('α', 'ω')}ϵϑϕ`;
const BOLD = between('𝐀', '𝐳');
const SETS = 'ℂℕℚℝℤ';
const SIGNS = '\u00a0¬±×÷·°′″‴∂∇∆∞∅∈∉∋⊂⊃⊆⊇∪∩∧∨∀∃≈≠≡≤≥≪≫∼≃≅∝⊥∥∠∘⋅⋯⋮⋱…−⊕⊖⊗ℏℓ∴∵℃‰§†•∙∗∣';
/** And what a formula sets above letters. */
const GROWING = '‖⌈⌉⌊⌋⟨⟩∫∬∮∏∑√⋃⋂→←↔⇒⇐⇔⇌↑↓↦⟶⟵⏞⏟¯ˉˆ˜‾˙¨´`\u0302\u0303\u0304\u0305\u0307\u0308\u20d7';

const COMMON = new Set(ASCII + GREEK + BOLD + SETS + SIGNS + GROWING);

/** Whether the small font has every sign of a formula. */
export function areCommonSigns(signs: string): boolean {
  return [...signs].every((sign) => COMMON.has(sign));
}

/** All that the small font has: with the letters that browsers put in the place of single ones, in italics. */
export function signsOfCommonFont(): string {
  return [...COMMON, between('𝐴', '𝑔'), 'ℎ', between('𝑖', '𝑧'), between('𝛢', '𝜛')].join('');
}

function between(first: string, last: string): string {
  const [from, to] = [first, last].map((sign) => sign.codePointAt(0) ?? 0);
  const length = (to ?? 0) - (from ?? 0) + 1;
  return String.fromCodePoint(...Array.from({ length }, (_, index) => (from ?? 0) + index));
}
