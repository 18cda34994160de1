import { all, told, words } from './dom.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Folds that are called alike, hold a heading in their summary, or stand under another question than they name. */
export function wrongFolds(): string[] {
  const folds = all('details');
  const names = folds.map((fold) => words(fold.querySelector('summary') ?? fold));
  return folds.flatMap((fold, index) => {
    const name = names[index] ?? '';
    const summary = fold.firstElementChild;
    return [
      ...(summary?.tagName === 'SUMMARY' ? [] : ['no summary first']),
      ...(name === '' ? ['no name'] : []),
      ...(names.indexOf(name) === index ? [] : ['named as another']),
      ...(summary?.querySelector(HEADINGS) ? ['a heading in its summary'] : []),
      ...(isUnderItsQuestion(fold, name) ? [] : ['not under its question’s heading']),
    ].map((fault) => `${fault}: ${told(fold)}`);
  });
}

/** A fold that says a number stands under a heading, outside all folds, that says it too. */
function isUnderItsQuestion(fold: HTMLElement, name: string): boolean {
  const number = /\d+/.exec(name)?.[0];
  if (number === undefined || fold.closest('main') === null || !/answer/i.test(name)) return true;
  const before = all(HEADINGS).filter(
    (heading) =>
      heading.closest('details') === null &&
      (heading.compareDocumentPosition(fold) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return new RegExp(`\\b${number}\\b`).test(words(before.at(-1) ?? document.body));
}
