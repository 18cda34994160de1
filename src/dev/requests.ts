/** What a request asks for. Nothing in it ever becomes a path on the disk: it is looked up among what the site has. */

export type Asked =
  /** Of the site: a path from its root, as files are called: `water/index.html`. */
  | { type: 'site'; path: string }
  /** Of this server itself: `dev.js`, `events`. */
  | { type: 'own'; name: string; query: URLSearchParams }
  | { type: 'refused'; status: 400 | 403 | 405; reason: string };

/** Addresses that no site has: a name of a guide or a course never starts with a dot. */
export const OWN = '.foolscap/';

/** What a request says of itself; empty where it says nothing. */
export interface Said {
  method?: string | undefined;
  url?: string | undefined;
  host?: string | undefined;
  /** Fetch metadata, which no page can change: who asks, how, and what for. Old browsers say none. */
  site?: string | undefined;
  mode?: string | undefined;
  dest?: string | undefined;
}

/**
 * @param port Where this server listens. A page of another host that its name server sends here says its own name.
 */
export function askedFor(said: Said, port: number): Asked {
  const { method = '', url = '', host = '' } = said;
  if (method !== 'GET' && method !== 'HEAD') {
    return { type: 'refused', status: 405, reason: 'Only reading is allowed here.' };
  }
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host.toLowerCase()) || isForeign(said)) {
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

/**
 * Another site's page may lead here, and has no other use of what is here: what it could not read it could still time,
 * count or frame. And nobody gets a service worker, which would answer for whatever project is shown here next.
 */
function isForeign({ site = '', mode = '', dest = '' }: Said): boolean {
  if (dest === 'serviceworker') return true;
  if (site === '' || site === 'none' || site === 'same-origin') return false;
  return mode !== 'navigate' || dest !== 'document';
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
