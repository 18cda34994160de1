import { readFileSync } from 'node:fs';

/** As package.json has it. */
export function programVersion(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { version }: { version: unknown } = JSON.parse(file);
  return String(version);
}
