import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/** What is packed already, or small when it is not. */
const PACKED = new Set(['.png', '.jpg', '.woff2', '.pdf']);

/** Ends in what its bytes are known by. */
const NAMED_BY_BYTES = /-[\da-f]{10}\.\w+$/;

/**
 * Serves a built site on 127.0.0.1 as a plain host would: `/` gives index.html, anything else 404, texts are packed.
 *
 * @param mayBeKept Whether browsers may keep files whose names are of their bytes.
 */
export async function serve(
  folder: string,
  { mayBeKept = false } = {},
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const wanted = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    const found = wanted.startsWith(folder) && existsSync(wanted) && statSync(wanted).isFile();
    const file = found ? wanted : join(folder, '404.html');
    const isPacked =
      !PACKED.has(extname(file)) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...(isPacked && { 'content-encoding': 'gzip' }),
      ...(mayBeKept &&
        NAMED_BY_BYTES.test(file) && { 'cache-control': 'max-age=86400, immutable' }),
    });
    const text = createReadStream(file);
    if (isPacked) text.pipe(createGzip()).pipe(response);
    else text.pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
