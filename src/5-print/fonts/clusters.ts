/** What is set as one: a letter with its marks, or the signs that make one emoji. */
export interface Cluster {
  cluster: string;
  /** So many of the same stand before it in the text. */
  nth: number;
}

const PLAIN = /^[\t\n\r -~]*$/;
/** Signs that make one with what stands before or after them. */
const COMBINES = /[\p{M}\p{Cf}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text cut into its clusters. */
export function partsOf(text: string): string[] {
  if (!COMBINES.test(text)) return [...text];
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** The clusters of a text that aren't ASCII, which every font has. */
export function clustersOf(text: string): Cluster[] {
  if (PLAIN.test(text)) return [];
  const counts = new Map<string, number>();
  return partsOf(text).flatMap((cluster) => {
    if (PLAIN.test(cluster)) return [];
    const nth = counts.get(cluster) ?? 0;
    counts.set(cluster, nth + 1);
    return [{ cluster, nth }];
  });
}
