/** What stands in braces behind words of another language: `{lang=fr}`, as HTML and Pandoc have it. */
export const LANGUAGE_MARK =
  /\{[ \t]*lang[ \t]*=[ \t]*(?:"([^"{}\n]*)"|'([^'{}\n]*)'|([^"'{}\n]*?))[ \t]*\}/;

/** The language of a mark as it is typed. */
export function languageIn(mark: string): string {
  const [, double, single, bare] = LANGUAGE_MARK.exec(mark) ?? [];
  return (double ?? single ?? bare ?? '').trim();
}
