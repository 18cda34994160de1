/** Words that a file says its form with, and a guide says otherwise: names of sections, labels, numbers of items. */
const WORDS = new Set(
  [
    'definition definitions must know key facts fact important terms term vocabulary glossary study guide topic title',
    'review revision study questions question practice test yourself short long',
    'multiple choice true or false t f about fill in the gaps gap blanks blank cloze match matching put order quiz worksheet',
    'answer answers ans key model correct right mark scheme marks m points pts solutions explanation',
    'section a b c d e f g h i ii iii iv v vi o q x v',
    'meaning subject level grade class year',
  ].flatMap((line) => line.split(' ')),
);

/** @param word As `wordsMissing` gives it. */
export function isStructure(word: string): boolean {
  const [plain = ''] = word.split(' ');
  return WORDS.has(plain) || /^q?\d{1,3}$/.test(plain);
}
