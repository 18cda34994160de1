import { spawn } from 'node:child_process';

/** The program that shows a file as the person at this machine is used to, and what it is called with. */
export function openerOf(platform: NodeJS.Platform, path: string): [command: string, ...string[]] {
  if (platform === 'darwin') return ['open', path];
  // No shell, to which signs in a name would be commands.
  if (platform === 'win32') return ['explorer', path];
  return ['xdg-open', path];
}

/** Shows a file and does not wait for it to be closed. @returns false where there is nothing to show it with. */
export function openFile(path: string): Promise<boolean> {
  const [command, ...words] = openerOf(process.platform, path);
  return new Promise((resolve) => {
    const opener = spawn(command, words, { detached: true, stdio: 'ignore' });
    opener.once('error', () => resolve(false));
    opener.once('spawn', () => {
      opener.unref();
      resolve(true);
    });
  });
}
