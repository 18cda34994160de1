/** The words of a text in lower case with a space around each: where one such text holds another, it does so in whole words. */
export function wholeWords(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}
