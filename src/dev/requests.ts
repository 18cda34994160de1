/** What a request asks for. Nothing in it ever becomes a path on the disk: it is looked up among what the site has. */

export type Asked =
  /** Of the site: a path from its root, as files are called: `water/index.html`. */
  | { type: 'site'; path: string }
  /** Of this server itself: `dev.js`, `events`. */
  | { type: 'own'; name: string; query: URLSearchParams }
  | { type: 'refused'; status: 400 | 403 | 405; reason: string };

/** Addresses that no site has: a name of a guide or a course never starts with a dot. */
export const OWN = '.foolscap/';

/**
 * @param port Where this server listens. A page of another host that its name server sends here says its own name.
 */
export function askedFor(
  { method = '', url = '', host = '' }: { method?: string; url?: string; host?: string },
  port: number,
): Asked {
  if (method !== 'GET' && method !== 'HEAD') {
    return { type: 'refused', status: 405, reason: 'Only reading is allowed here.' };
  }
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host.toLowerCase())) {
    return { type: 'refused', status: 403, reason: `Open http://127.0.0.1:${port}/ itself.` };
  }
  const [written = '', query = ''] = url.split(/\?(.*)/s);
  const path = decoded(written);
  if (path === null || !path.startsWith('/')) {
    return { type: 'refused', status: 400, reason: 'This is no address.' };
  }
  const name = path.slice(1);
  if (name.startsWith(OWN)) {
    return { type: 'own', name: name.slice(OWN.length), query: new URLSearchParams(query) };
  }
  return { type: 'site', path: name === '' || name.endsWith('/') ? `${name}index.html` : name };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
