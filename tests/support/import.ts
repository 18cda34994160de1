/** Runs `foolscap import` on files of a folder and reads what came of it. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { importReport } from '../../src/command-line/report-import.ts';
import { type Imported, importFiles } from '../../src/import/import-files.ts';

export interface Ran {
  imported: Imported[];
  report: string;
  /** By path from the folder of the guides. */
  guides: Map<string, string>;
  pictures: string[];
  /** The folder, to be looked at before `done`. */
  out: string;
  done: () => void;
}

/** @param files Absolute paths. */
export async function runImport(files: readonly string[]): Promise<Ran> {
  const home = mkdtempSync(join(tmpdir(), 'foolscap-import-'));
  const out = join(home, 'imported');
  const done = () => rmSync(home, { recursive: true, force: true });
  const imported = await importFiles(files, out);
  const paths = existsSync(out)
    ? readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()
    : [];
  const names = paths.filter((path) => statSync(join(out, path)).isFile());
  const guides = names.filter((name) => name.endsWith('.md'));
  return {
    imported,
    report: importReport(imported, out, (path) => path.slice(path.lastIndexOf('/') + 1)),
    guides: new Map(guides.map((name) => [name, readFileSync(join(out, name), 'utf8')])),
    pictures: names.filter((name) => !name.endsWith('.md')),
    out,
    done,
  };
}

/** The files of a folder as a Word document, written beside it as `path`. */
export function writeDocx(folder: string, path: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const files = Object.fromEntries(
    names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  writeFileSync(path, zipSync({ '[Content_Types].xml': strToU8(CONTENT_TYPES), ...files }));
}

const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
