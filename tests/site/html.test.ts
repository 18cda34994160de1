import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { need } from '../support/tools.ts';

const JAR = String(createRequire(import.meta.url)('vnu-jar'));

interface Fault {
  url: string;
  message: string;
  lastLine?: number;
}

/** To compile for speed takes Java longer than to read the site; code compiled quickly needs a deeper stack. */
const JAVA = ['-Xss8m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** What the Nu HTML checker finds wrong in these files; one call for all. */
function faults(files: string[]): Fault[] {
  const { stderr } = spawnSync(
    need('java'),
    [...JAVA, '-jar', JAR, '--errors-only', '--format', 'json', ...files],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  return (JSON.parse(stderr) as { messages: Fault[] }).messages;
}

describe('the pages are valid HTML', () => {
  it('every page of the example site', () => {
    const root = inject('site');
    const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => join(root, name));
    expect(pages.length).toBeGreaterThan(100);
    const found = faults(pages).map(
      ({ url, lastLine, message }) => `${url}:${lastLine ?? 0} ${message}`,
    );
    expect(found).toEqual([]);
  });

  it('would notice one that is not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'foolscap-html-'));
    try {
      const file = join(folder, 'wrong.html');
      writeFileSync(
        file,
        '<!doctype html><html lang="en"><head><title>x</title></head><body><p><div>x</div></p></body></html>',
      );
      expect(faults([file]).length).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
