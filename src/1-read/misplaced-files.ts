import { VFile } from 'vfile';
import { report } from '../messages/report.ts';
import type { RuleId } from '../messages/rules.ts';
import type { SortedPaths } from './sort-paths.ts';

/**
 * Files that would be passed over in silence and were meant to count.
 * Reports `guides-lie-in-a-course`, `file-names-make-addresses`, `settings-have-their-name`.
 */
export function misplacedFiles({ stray, misnamedGuides, misnamedSettings }: SortedPaths): VFile[] {
  return [
    ...stray.map((path) => {
      const [course = '', ...rest] = path.split('/');
      const reason = `Unexpected guide in a folder inside a course, expected \`${course}/${rest.at(-1)}\``;
      return reported(path, 'guides-lie-in-a-course', reason);
    }),
    ...misnamedGuides.map((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const expected = name.replace(/\.\w+$/, '.md');
      const reason = `Unexpected file name \`${name}\`, expected \`${expected}\``;
      return reported(path, 'file-names-make-addresses', reason);
    }),
    ...misnamedSettings.map(({ path, expected }) =>
      reported(
        path,
        'settings-have-their-name',
        `Unexpected settings file \`${path}\`, expected \`${expected}\``,
      ),
    ),
  ];
}

function reported(path: string, rule: RuleId, reason: string): VFile {
  const file = new VFile({ path, value: '' });
  report(file, rule, null, reason);
  return file;
}
