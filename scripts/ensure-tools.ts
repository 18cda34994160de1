/**
 * Finds what the tests need beside npm's packages, installs what is missing where that can be done
 * (Debian as root: apt; a browser elsewhere: Playwright's own), and says plainly what to do where not.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { find, TOOLS, type ToolName } from '../tests/support/tools.ts';

const names = Object.keys(TOOLS) as ToolName[];
let missing = names.filter((name) => find(name) === null);

if (missing.length > 0 && isDebianRoot()) {
  const packages = missing.map((name) => TOOLS[name].debian);
  process.stdout.write(`Installing ${packages.join(', ')} …\n`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  missing = names.filter((name) => find(name) === null);
}

if (missing.includes('chromium')) {
  process.stdout.write('Installing a browser by Playwright …\n');
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  missing = names.filter((name) => find(name) === null);
}

for (const name of missing) {
  const { purpose, commands, debian } = TOOLS[name];
  process.stderr.write(
    `Missing: ${commands.join(' or ')}, needed for ${purpose}. Install it with your system's package manager (Debian: apt-get install ${debian})${name === 'chromium' ? ', or set CHROME_PATH to a Chromium' : ''}, then run npm test again.\n`,
  );
}
process.exitCode = missing.length > 0 ? 1 : 0;

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
