/** What `init` and `new` say, for a person at a terminal. */
import { programVersion } from '../program-version.ts';
import type { Started } from '../start/init.ts';

/** `npx` and the editor's settings look in the folder itself, and a host installs what its package.json names. */
const INSTALL = [
  `    npm install PATH/foolscap-guides-foolscap-${programVersion()}.tgz`,
  'installs Foolscap in this folder, where the editor and hosts look for it too. In place of PATH say where the file lies. Then',
];

/** @param folder As the person would write it; empty or `.` for the one they are in. */
export function startedLines(
  { written, left, hasExamples, isInstalled, installedFrom }: Started,
  folder: string,
): string {
  const isHere = folder === '' || folder === '.';
  return [
    ...(written.length === 0
      ? ['Nothing was written: all of it is there already.']
      : ['Written:', ...written.map((path) => `  ${path}`)]),
    ...(left.length === 0
      ? []
      : ['There already, and left as they are:', ...left.map((path) => `  ${path}`)]),
    ...(hasExamples ? [] : ['The folder has guides already, so no examples were added to them.']),
    '',
    'Next:',
    ...(isHere ? [] : [`    cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`]),
    ...(isInstalled ? [] : INSTALL),
    '    npx foolscap build',
    'makes the site in dist/, with a worksheet and an answer key for every guide;',
    '    npx foolscap dev',
    'shows it in a browser while you write, and what is wrong. Then',
    '    npx foolscap new term "Title of your guide"',
    'starts a guide of your own. The files in deploy/ publish the site on a host: each says at its top how.',
    ...(installedFrom === null
      ? []
      : [
          `A host installs what package.json names: \`${installedFrom}\`, a file outside this folder. Before you publish, put it`,
          'into the folder and install it from there.',
        ]),
    '',
  ].join('\n');
}

export function newGuideLines({
  path,
  isNewCourse,
}: {
  path: string;
  isNewCourse: boolean;
}): string {
  return [
    `Written: ${path}`,
    ...(isNewCourse
      ? ['Its course is new: the folder’s name is its title until it has a course.yml.']
      : []),
    'Open it, fill in its sections, and take out `draft: true`. Then',
    '    npx foolscap check',
    'says what is missing.',
    '',
  ].join('\n');
}
