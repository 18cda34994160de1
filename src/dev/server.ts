/** Shows the site on this machine alone, and tells open pages of every change. */
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { extname, join, relative } from 'node:path';
import { NOT_FOUND } from '../guide/addresses.ts';
import type { OutputFile } from '../guide/output.ts';
import { withClient } from './client.ts';
import type { PlannedSite } from './look.ts';
import { type DevPages, keyOfPage } from './pages.ts';
import type { Problem } from './problems.ts';
import { askedFor, OWN, type Said } from './requests.ts';
import type { Sheet } from './sheets.ts';

/** What is shown now. */
export interface Shown {
  /** The last that had no errors; null where there was none yet. */
  planned: PlannedSite | null;
  /** What stands against what there is since. */
  problems: readonly Problem[];
}

export interface DevServer {
  port: number;
  show: (shown: Shown) => void;
  close: () => Promise<void>;
}

export interface Means {
  /** The folder that files are copied from. */
  content: string;
  pages: DevPages;
  sheet: (planned: PlannedSite, path: string) => Promise<Sheet | null>;
  /** The script and style that only these pages have, by name. */
  own: ReadonlyMap<string, string>;
}

/** An open page that waits to be told. */
interface Waiting {
  response: ServerResponse;
  path: string;
  key: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/** @param first The port, or, where it is taken, the next that is free. @throws Error where none of twenty is. */
export async function devServer(first: number, means: Means): Promise<DevServer> {
  let shown: Shown = { planned: null, problems: [] };
  const waiting = new Set<Waiting>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', wordsOf(error));
      else response.end();
    });
  });
  const port = await listening(server, first);
  return {
    port,
    show: (now) => {
      shown = now;
      for (const one of waiting) tell(one);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = askedFor(saidBy(request), port);
    switch (asked.type) {
      case 'refused':
        send(response, asked.status, 'text/plain; charset=utf-8', asked.reason);
        return;
      case 'own':
        if (asked.name === 'events') wait(response, asked.query, request.method === 'HEAD');
        else own(response, asked.name);
        return;
      case 'site':
        await page(response, asked.path);
    }
  }

  function own(response: ServerResponse, name: string): void {
    const text = means.own.get(name);
    if (text === undefined) send(response, 404, 'text/plain; charset=utf-8', 'Not here.');
    else send(response, 200, typeOf(name), text);
  }

  /** Of a page the address ends in `/`: without it, its links would lead elsewhere. */
  async function page(response: ServerResponse, path: string): Promise<void> {
    const { planned } = shown;
    if (planned === null) return nothingYet(response);
    let html: string | null;
    try {
      html = await means.pages.html(planned, path);
    } catch (error) {
      // A template of the site's own, as a rule. The page is asked for again when anything it is made of has changed.
      return sendPage(response, 500, planned, path, failedPage(wordsOf(error)));
    }
    if (html !== null) return sendPage(response, 200, planned, path, html);
    const file = planned.file(path);
    if (file !== null) {
      const content = await contentOf(file, means.content);
      // Of the theme alone: what an author brings may bear any name, and would answer for other projects shown here.
      const isLasting = planned.theme.files.includes(file);
      return send(response, 200, typeOf(path), content, isLasting ? LASTING : {});
    }
    if (planned.plan(`${path}/index.html`) !== null) {
      const address = `/${path.split('/').map(encodeURIComponent).join('/')}/`;
      response.writeHead(302, { ...HEADERS, Location: address }).end();
      return;
    }
    if (path.endsWith('.pdf')) {
      const sheet = await means.sheet(planned, path);
      if (sheet !== null && 'bytes' in sheet)
        return send(response, 200, TYPES['.pdf'], sheet.bytes);
      if (sheet !== null) {
        return send(response, 500, 'text/plain; charset=utf-8', sheet.reasons.join('\n'));
      }
    }
    const missing = await means.pages.html(planned, NOT_FOUND);
    // It asks for the page that is not there, and so is told when it comes.
    const wanted = path.endsWith('index.html') ? path : `${path}/index.html`;
    return sendPage(response, 404, planned, wanted, missing ?? '');
  }

  function sendPage(
    response: ServerResponse,
    status: number,
    planned: PlannedSite,
    path: string,
    html: string,
  ): void {
    send(response, status, TYPES['.html'], withClient(html, planned, path));
  }

  function nothingYet(response: ServerResponse): void {
    const html = withClient(NOTHING_YET, null, '');
    send(response, shown.problems.length > 0 ? 500 : 503, TYPES['.html'], html);
  }

  function wait(response: ServerResponse, query: URLSearchParams, isHead: boolean): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
    if (isHead) {
      response.end();
      return;
    }
    const [oldest] = waiting;
    if (waiting.size >= MOST_WAITING) oldest?.response.end();
    const one = { response, path: query.get('path') ?? '', key: query.get('key') ?? '' };
    waiting.add(one);
    response.once('close', () => waiting.delete(one));
    tell(one);
  }

  function tell({ response, path, key }: Waiting): void {
    const { planned, problems } = shown;
    const isOld = planned !== null && keyOfPage(planned, path) !== key;
    response.write(`data: ${JSON.stringify({ isOld, problems })}\n\n`);
  }
}

function saidBy({ method, url, headers }: IncomingMessage): Said {
  const said = (name: string) => headers[`sec-fetch-${name}`]?.toString();
  return {
    method,
    url,
    host: headers.host,
    site: said('site'),
    mode: said('mode'),
    dest: said('dest'),
  };
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
};

/** Styles, scripts and fonts: of another content they would have another name, and a page is loaded anew without them. */
const LASTING = { 'Cache-Control': 'private, max-age=31536000, immutable' };

/** More open pages than anybody looks at: the one that has waited longest asks again. */
const MOST_WAITING = 200;

function send(
  response: ServerResponse,
  status: number,
  type: string | undefined,
  content: string | Uint8Array,
  more: OutgoingHttpHeaders = {},
): void {
  const own = { 'Content-Type': type ?? 'application/octet-stream', ...more };
  response.writeHead(status, { ...HEADERS, ...own });
  // Node leaves the content out where only the head was asked for.
  response.end(content);
}

function typeOf(path: string): string | undefined {
  return TYPES[extname(path).toLowerCase()];
}

async function contentOf(file: OutputFile, content: string): Promise<string | Uint8Array> {
  switch (file.kind) {
    case 'text':
      return file.text;
    case 'bytes':
      return file.bytes;
    case 'copy':
    case 'kept':
      return await contentAt(file.from, content);
  }
}

/**
 * Of the file itself: a link that has taken its place since it was looked at, or that of a folder above it, leads anywhere.
 *
 * @param content The folder that it lies in.
 */
async function contentAt(path: string, content: string): Promise<Uint8Array> {
  const place = join(await realpath(content), relative(content, path));
  if ((await realpath(path)) !== place) throw new Error(`Unexpected link to \`${path}\``);
  const file = await open(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** A page of this server's own, in the site's colours. */
function ownPage(title: string, more: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/${OWN}tokens.css"></head>
<body class="dev-page"><main><h1>${title}</h1>${more}</main></body></html>
`;
}

const NOTHING_YET = ownPage(
  'Nothing to show yet',
  '<p>The guides have errors. The site stands here as soon as they are mended.</p>',
);

function failedPage(words: string): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return ownPage('This page can’t be made', `<pre>${escaped}</pre>`);
}

const PORTS_TRIED = 20;

async function listening(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      const at = server.address();
      // Of a server that listens on a port, never a name.
      return typeof at === 'object' && at !== null ? at.port : port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port === first + PORTS_TRIED - 1) throw error;
    }
  }
}

/** With what led to it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return `${message}\n${cause instanceof Error ? (cause.stack ?? cause.message) : ''}`;
}
