/**
 * Keeps visited courses readable offline. With a connection every page comes from the site, so that nobody reads an
 * old one; without one, from what was kept: a course is kept whole and of one version, or as it was before.
 */
import type { KeptSite } from '../../src/4-render/offline/offline-files.ts';
import { NAMES_FILE, SEARCH_FOLDER } from '../../src/4-render/search/format.ts';
import { PREVIEWS_FILE } from '../../src/guide/addresses.ts';

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Waiting {
  source: { url: string; postMessage(message: boolean): void } | null;
}

/** As much of a service worker's own scope as is used here. */
interface WorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}

/** Both stand before this script. */
declare const WORKER: WorkerScope;
declare const SITE: KeptSite;

const ROOT = WORKER.registration.scope;
/** Of all that this site keeps in this browser: other sites of the same host have their own. */
const OURS = `foolscap ${ROOT} `;
const COMMON = `${OURS}common ${SITE.common.version}`;
/** Stands in a cache that is whole, with the time at which it was. */
const WHOLE = `${ROOT}foolscap-whole`;
const AT_ONCE = 6;

const COURSES = `${OURS}course `;
const prefixOf = (slug: string) => `${COURSES}${slug} `;

WORKER.addEventListener('install', (event) => {
  event.waitUntil(keepCommon().then(() => WORKER.skipWaiting()));
});
WORKER.addEventListener('activate', (event) => {
  event.waitUntil(tidy());
});
WORKER.addEventListener('message', (event) => {
  const { source } = event;
  if (source === null) return;
  event.waitUntil(keep(slugOf(source.url)).then((isKept) => source.postMessage(isKept)));
});
WORKER.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(ROOT)) return;
  const path = request.url.slice(ROOT.length);
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (path === NAMES_FILE) event.respondWith(names(request));
  else if (request.destination === 'image' || isData(path)) event.respondWith(current(request));
  else if (path.startsWith('assets/')) event.respondWith(asset(request));
});

/** Scripts that say other things after other builds. */
function isData(path: string): boolean {
  return path.startsWith(SEARCH_FOLDER) || path.endsWith(`/${PREVIEWS_FILE}`);
}

function slugOf(url: string): string {
  return decodeURIComponent(url.slice(ROOT.length).split(/[/?#]/)[0] ?? '');
}

/** Its name tells what is in it, so that it never changes. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  // A page that is open goes on asking after all that was kept has been taken away.
  if (response.ok && (await caches.has(COMMON))) {
    await (await caches.open(COMMON)).put(request, response.clone());
  }
  return response;
}

async function current(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await keptCopy(request.url);
    if (kept === null) throw error;
    return kept.response;
  }
}

/** The names of all the site; without a connection they say of which courses there is more than names. */
async function names(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const copy = await keptCopy(request.url);
    if (copy === null) throw error;
    const kept = JSON.stringify(await keptCourses());
    const script = `${await copy.response.text()}foolscapSearch.at(-1).kept=${kept}\n`;
    return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
  }
}

async function keptCourses(): Promise<string[]> {
  const slugs = new Set<string>();
  for (const name of await caches.keys()) {
    if (!name.startsWith(COURSES) || !(await (await caches.open(name)).match(WHOLE))) continue;
    slugs.add(name.slice(COURSES.length, name.lastIndexOf(' ')));
  }
  return [...slugs];
}

async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const url = request.url.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/');
    const kept = await keptCopy(url);
    if (kept !== null) return saying(kept.response, `data-copy="${kept.at}"`);
    const lost = await (await caches.open(COMMON)).match(`${ROOT}404.html`);
    if (!lost) throw error;
    return saying(lost, 'data-not-kept');
  }
}

/** Of a cache that is whole: a course's, or what every site keeps. */
async function keptCopy(url: string): Promise<{ response: Response; at: string } | null> {
  const names = await caches.keys();
  const ofCourses = names.filter((name) => name.startsWith(COURSES));
  for (const name of [...ofCourses, COMMON]) {
    const cache = await caches.open(name);
    const [whole, response] = [await cache.match(WHOLE), await cache.match(url)];
    if (whole && response) return { response, at: await whole.text() };
  }
  return null;
}

/** A page that says of itself where it comes from; the site's own script puts it into words. */
async function saying(response: Response, mark: string): Promise<Response> {
  const html = (await response.text()).replace('<html ', `<html ${mark} `);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function keepCommon(): Promise<void> {
  if (!(await fill(COMMON, SITE.common.files)))
    throw new Error('Not all files of the site are there');
  await seal(COMMON);
}

const underway = new Map<string, Promise<boolean>>();

/** @returns whether all of a course is kept, as this version of the site has it. */
function keep(slug: string): Promise<boolean> {
  const keeping = underway.get(slug) ?? keepCourse(slug).finally(() => underway.delete(slug));
  underway.set(slug, keeping);
  return keeping;
}

async function keepCourse(slug: string): Promise<boolean> {
  const course = SITE.courses[slug];
  if (course === undefined) return false;
  const name = prefixOf(slug) + course.version;
  if (await (await caches.open(name)).match(WHOLE)) return true;
  const files = await listOf(course.list);
  // The list is there still: the site has not changed while its files came.
  const isDone =
    files !== null && (await fill(name, files)) && (await listOf(course.list)) !== null;
  if (!isDone) {
    await caches.delete(name);
    return false;
  }
  await seal(name);
  for (const other of await caches.keys()) {
    if (other.startsWith(prefixOf(slug)) && other !== name) await caches.delete(other);
  }
  return true;
}

async function listOf(address: string): Promise<string[] | null> {
  const response = await fetch(ROOT + address, { cache: 'no-store' }).catch(() => null);
  return response?.ok === true ? await response.json() : null;
}

/** @returns false where one did not come. */
async function fill(name: string, files: readonly string[]): Promise<boolean> {
  const cache = await caches.open(name);
  const left = [...files];
  const take = async (): Promise<boolean> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      const request = new Request(ROOT + file, { cache: 'no-cache' });
      const response = await fetch(request).catch(() => null);
      if (response?.ok !== true && file !== '404.html') return false;
      if (response !== null) await cache.put(request, response);
    }
    return true;
  };
  const taken = await Promise.all(Array.from({ length: AT_ONCE }, take));
  return taken.every(Boolean);
}

async function seal(name: string): Promise<void> {
  await (await caches.open(name)).put(WHOLE, new Response(new Date().toISOString()));
}

/** What this version of the site has no use for goes; courses that were kept are kept anew. */
async function tidy(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const slugs = Object.keys(SITE.courses).filter((slug) =>
    names.some((name) => name.startsWith(prefixOf(slug))),
  );
  const isUsed = (name: string) =>
    name === COMMON || slugs.some((slug) => name.startsWith(prefixOf(slug)));
  for (const name of names) if (!isUsed(name)) await caches.delete(name);
  await WORKER.clients.claim();
  for (const slug of slugs) await keep(slug);
}
