import { describe, expect, it } from 'vitest';
import { askedFor } from '../../src/dev/requests.ts';

const PORT = 4242;
const ask = (url: string, method = 'GET', host = `127.0.0.1:${PORT}`) =>
  askedFor({ url, method, host }, PORT);

it.each([
  ['/', 'index.html'],
  ['/water/', 'water/index.html'],
  ['/water/evaporation', 'water/evaporation'],
  ['/assets/site.css?v=1', 'assets/site.css'],
  ['/w%C3%A4rme/', 'wärme/index.html'],
  // Names that a folder of the disk would understand are names like any others here.
  ['/../../etc/passwd', '../../etc/passwd'],
  ['/..%2f..%2fetc%2fpasswd', '../../etc/passwd'],
  ['/%2e%2e/%2e%2e/etc/passwd', '../../etc/passwd'],
  ['/..%5c..%5cboot.ini', '..\\..\\boot.ini'],
  ['/%00', '\0'],
  ['//evil.example/', '/evil.example/index.html'],
])('%s asks for %s', (url, path) => {
  expect(ask(url)).toEqual({ type: 'site', path });
});

it('its own files stand where no site has any', () => {
  expect(ask('/.foolscap/dev.js?path=a&key=b')).toEqual({
    type: 'own',
    name: 'dev.js',
    query: new URLSearchParams('path=a&key=b'),
  });
});

describe('refuses', () => {
  it.each([
    ['GET', '127.0.0.1:4243'],
    ['GET', 'evil.example'],
    ['GET', 'evil.example:4242'],
    ['GET', '127.0.0.1:4242.evil.example'],
    ['GET', '192.168.0.2:4242'],
    ['GET', ''],
  ])('%s of host "%s"', (method, host) => {
    expect(ask('/', method, host)).toMatchObject({ type: 'refused', status: 403 });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE', ''])('%s', (method) => {
    expect(ask('/', method)).toMatchObject({ type: 'refused', status: 405 });
  });

  it.each(['/%', '/%c3', '/%zz', 'http://127.0.0.1:4242/', '*', ''])('the address "%s"', (url) => {
    expect(ask(url)).toMatchObject({ type: 'refused', status: 400 });
  });

  /** As Chromium, Firefox and Safari say it of what a page of another site, or of another server here, may start. */
  it.each([
    ['a picture, script or style', 'cross-site', 'no-cors', 'image'],
    ['what is fetched without being read', 'cross-site', 'no-cors', 'empty'],
    ['what is fetched', 'cross-site', 'cors', 'empty'],
    ['a frame', 'cross-site', 'navigate', 'iframe'],
    ['an old frame', 'cross-site', 'navigate', 'frame'],
    ['an object', 'cross-site', 'navigate', 'object'],
    ['a page that is fetched before anybody wants it', 'cross-site', 'no-cors', 'document'],
    ['another server on this machine', 'same-site', 'no-cors', 'image'],
    ['a service worker of a page of ours', 'same-origin', 'same-origin', 'serviceworker'],
  ])('%s (%s, %s, %s)', (_, site, mode, dest) => {
    const said = { method: 'GET', url: '/', host: `127.0.0.1:${PORT}`, site, mode, dest };
    expect(askedFor(said, PORT)).toMatchObject({ type: 'refused', status: 403 });
  });

  it.each([
    ['whoever types the address', 'none', 'navigate', 'document'],
    ['whoever follows a link', 'cross-site', 'navigate', 'document'],
    ['a page of ours', 'same-origin', 'no-cors', 'style'],
    ['its news', 'same-origin', 'cors', 'empty'],
    ['its frame', 'same-origin', 'navigate', 'iframe'],
  ])('a control: %s (%s, %s, %s) is answered', (_, site, mode, dest) => {
    const said = { method: 'GET', url: '/', host: `127.0.0.1:${PORT}`, site, mode, dest };
    expect(askedFor(said, PORT).type).toBe('site');
  });

  it('a control: the names it goes by', () => {
    expect(ask('/', 'HEAD', 'localhost:4242').type).toBe('site');
    expect(ask('/', 'GET', 'LOCALHOST:4242').type).toBe('site');
  });
});
