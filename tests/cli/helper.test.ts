/** A site of many guides is made by two processes: the same bytes as by one, and whole where the other one stops. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/content.ts';

const BIN = new URL('../../bin/foolscap.js', import.meta.url).pathname;
const GUIDES = 160;

/** Run before the program: the machine says that it has so many cores, and a process it starts may be another. */
function before(cores: number, started = 'fork'): string {
  const script = `
import os from 'node:os';
import child from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
os.availableParallelism = () => ${cores};
const { fork } = child;
child.fork = (file, ...rest) => {
  if (!/helper-start/.test(file)) return fork(file, ...rest);
  writeFileSync(process.env.STARTED, 'one');
  const made = ${started}(file, ...rest);
  return made;
};
syncBuiltinESMExports();`;
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}

function hashesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

it('the same site by one process, by two, and by two of which one stops', async () => {
  const root = await temporaryFolder();
  const course = join(root, 'content', 'rivers');
  mkdirSync(course, { recursive: true });
  for (let index = 0; index < GUIDES; index += 1) {
    const next = `guide-${(index + 1) % GUIDES}.md`;
    const kind = index % 5 === 0 ? 'question' : 'topic';
    const text = `---\nkind: ${kind}\ntitle: Guide ${index}\n---\n\nWater flows to [the next](${next}).\n\n## Review questions\n\n### Where does water flow? (2 marks)\n\nTo guide ${index + 1}.\n`;
    writeFileSync(join(course, `guide-${index}.md`), text);
  }
  const templates = join(root, 'templates/components');
  mkdirSync(templates, { recursive: true });
  const footer = join(templates, 'site-footer.tsx');
  writeFileSync(footer, 'export default () => <footer>Hill School</footer>;\n');
  const build = (name: string, node: string): string => {
    const started = join(root, `${name}-started`);
    execFileSync(
      process.execPath,
      [BIN, 'build', root, '--no-pdf', '--no-cache', '--quiet', '--out', join(root, name)],
      { env: { ...process.env, NODE_OPTIONS: node, STARTED: started }, stdio: 'pipe' },
    );
    return started;
  };
  const isThere = (file: string) => statSync(file, { throwIfNoEntry: false }) !== undefined;

  expect(isThere(build('one', before(1)))).toBe(false);
  const alone = hashesOf(join(root, 'one'));
  expect(alone.size).toBeGreaterThan(3 * GUIDES);
  expect(isThere(build('two', before(2)))).toBe(true);
  expect(hashesOf(join(root, 'two'))).toEqual(alone);
  expect(alone.get('rivers/guide-159/index.html')).toContain('<footer>Hill School</footer>');
  // In its place a process that ends at once.
  const ending = "((file, args, options) => fork('/dev/null', args, options))";
  expect(isThere(build('stopped', before(2, ending)))).toBe(true);
  expect(hashesOf(join(root, 'stopped'))).toEqual(alone);
  // What fails there is told here.
  const thrown =
    "import { useFrame } from '@foolscap-guides/foolscap/templates';\nexport default () => {\n  if (useFrame().address.includes('159')) throw new Error('at last');\n  return null;\n};\n";
  writeFileSync(footer, thrown);
  expect(() => build('two', before(2))).toThrow(
    /site-footer\.tsx\s+3:\d+ {2}error {2}Unexpected failure on page `rivers\/guide-159\/`/,
  );
  expect(hashesOf(join(root, 'two'))).toEqual(alone);
});
