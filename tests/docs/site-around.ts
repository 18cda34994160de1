/** Sites around examples that more than one file has to do with: what they name is there, and each file is what its line says. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { temporaryFolder } from '../support/content.ts';
import type { Fence } from './fences.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
/** Any font does, for a site without the letters. */
const FONT =
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf';
const ANSWER = 'The water slows down where it meets the sea, and drops what it has carried so far.';

const topic = (title: string, text: string, settings = '') =>
  `---\nkind: topic\ntitle: ${title}\n${settings}---\n\n## Notes\n\n${text}\n`;
const DELTA = `## Review questions\n\n### Why does a river drop its load? (2 marks)\n\n${ANSWER}`;
const term = (title: string) =>
  `---\ntitle: ${title}\n---\n\n## Definition\n\nWhat a river makes.\n`;

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30"/></svg>';

/** What the examples name. */
const SITE: Readonly<Record<string, string | Uint8Array>> = {
  'content/rivers/course.yml': 'units: [Upper course, Lower course]\n',
  'content/rivers/delta.md': topic('Delta', `Words.\n\n${DELTA}`, 'related: [meander]\n'),
  'content/rivers/meander.md': topic('Meander', 'Words.', 'related: [delta]\n'),
  'content/rivers/estuary.md': term('Estuary'),
  'content/rivers/images/course.png': png(30, 30),
  'content/lakes/lagoon.md': term('Lagoon'),
  'content/biology/osmosis.md': `${term('Osmosis')}\n## Facts\n\n1. A cell takes in **water**.\n`,
  'content/biology/images/plant-cell.svg': DRAWING,
  'content/physics/speed.md': term('Speed'),
  'content/rocks/basalt.md': topic('Basalt', 'Basalt is an **igneous** rock.'),
  'content/rocks/pumice.md': topic('Pumice', 'Pumice is an **igneous** rock.'),
  'content/fonts/NotoSansJP-Regular.woff2': 'wOF2',
  'templates/styles/school.woff2': 'wOF2',
};

/** A project with the example in it, in the file that its fence names. */
export async function siteAround({ language, where, text, line }: Fence): Promise<string> {
  const path = /^in (\S+)$/.exec(where)?.[1];
  if (path === undefined) throw new Error(`Line ${line}: no file is named`);
  const root = await newProject(SITE);
  const ttf = readFileSync(join(ROOT, 'node_modules', FONT));
  write(root, 'content/fonts/NotoSansJP-Regular.ttf', ttf);
  write(root, path, textIn(path, language, text));
  if (path.endsWith('.svg')) show(root, path);
  return root;
}

/** Of a guide an example may be the frontmatter or the text. */
function textIn(path: string, language: string, text: string): string {
  if (!path.endsWith('.md')) return text;
  const title = /\btitle:/.test(text) ? '' : 'title: An example\n';
  if (language === 'yaml')
    return `---\nkind: topic\n${title}${text}\n---\n\n## Notes\n\nWords.\n\n${DELTA}\n`;
  return topic('An example', text);
}

/** A project of the files of a list: a path a line, and after it what the file is. */
export async function projectOf({ text, line }: Fence): Promise<string> {
  const root = await newProject({});
  for (const entry of text.split('\n')) {
    const [, path = '', what = ''] = /^(\S.*?)(?: {2,}(.*))?$/.exec(entry) ?? [];
    if (path.endsWith('/')) mkdirSync(join(root, path), { recursive: true });
    else await place(root, path, what, line);
  }
  if (text.includes('answers') || text.includes('mock-exam')) {
    write(root, 'content/site.yml', 'answers: separate\n');
    write(root, 'content/rivers/delta.md', topic('Delta', `Words.\n\n${DELTA}`));
  }
  return root;
}

async function place(root: string, path: string, what: string, line: number): Promise<void> {
  const [said = '', shown] = what.split(', shown in ');
  const size = /^(\d+) KiB$/.exec(said)?.[1];
  const pixels = /^(\d+) × (\d+) pixels$/.exec(said);
  const saved = /^"(.+)", saved as (.+)$/.exec(said);
  if (size !== undefined) write(root, path, topic('Water', filler(Number(size))));
  else if (pixels !== null) write(root, path, png(Number(pixels[1]), Number(pixels[2])));
  else if (saved !== null)
    write(root, path, Buffer.from(topic(saved[1] ?? '', 'Words.'), ENCODINGS[saved[2] ?? '']));
  else if (said in KINDS) await KINDS[said]?.(root, path);
  else throw new Error(`Line ${line}: nobody knows what a file is that is "${what}"`);
  if (shown !== undefined) show(root, path);
}

const ENCODINGS: Readonly<Record<string, BufferEncoding>> = {
  'UTF-8': 'utf8',
  'Windows-1252': 'latin1',
};

const ordinary = (root: string, path: string) => write(root, path, byName(path));

const KINDS: Readonly<Record<string, (root: string, path: string) => void | Promise<void>>> = {
  '': ordinary,
  'the file itself': ordinary,
  'a file that this account may read': ordinary,
  'the model answers': (root, path) => write(root, path, `1. ${ANSWER}\n`),
  'a PNG picture': (root, path) => write(root, path, png(30, 30)),
  'a pipe': (root, path) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    execFileSync('mkfifo', [join(root, path)]);
  },
  'a link to a file on your desktop': async (root, path) => {
    const desktop = join(await temporaryFolder(), 'delta.md');
    writeFileSync(desktop, term('Delta'));
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(desktop, join(root, path));
  },
};

function byName(path: string): string | Uint8Array {
  const ending = /\.\w+$/.exec(path)?.[0] ?? '';
  switch (ending) {
    case '.yml':
    case '.yaml':
      return 'title: Rivers\n';
    case '.doc':
      return Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from(Array.from({ length: 504 }, (_, at) => (at * 37) % 256)),
      ]);
    case '.docx':
      return zipSync({ 'word/document.xml': Buffer.from('<w:document/>') });
    case '.tsx':
      return 'export default () => <p>Hill School</p>;\n';
    default:
      return term('Delta');
  }
}

/** A guide beside the picture that shows it. */
function show(root: string, path: string): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const picture = `![The course of a river from its source](${name})`;
  const shown = topic(
    'Delta',
    `Words.\n\n## Review questions\n\n### What flows here?\n\n${picture}\n\n#### Answer\n\nA river.`,
  );
  write(root, 'content/rivers/delta.md', shown);
}

/** A project of one guide. @param root The one that is there already. */
export async function projectOfGuide(text: string, root?: string): Promise<string> {
  const project = root ?? (await newProject({}));
  write(project, 'content/rivers/delta.md', text);
  return project;
}

async function newProject(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return root;
}

function write(root: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const filler = (kib: number) => `${'Rivers carry water to the sea. '.repeat(33)}\n\n`.repeat(kib);

/** White; of a size that no test could fill, without its dots. */
function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size[8] = 1;
  const dots =
    width * height > 1e8 ? Buffer.alloc(1) : Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(dots)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
