/** On a disk no server finds the page of a folder: links that end in `/` name it, and so does the way on from a page that has moved. */
export function nameIndexPages(): void {
  if (location.protocol !== 'file:') return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
  }
  // Before its own refresh would.
  const refresh = document.querySelector<HTMLMetaElement>('meta[http-equiv="refresh"]');
  const [, folder] = /url=(.+)$/.exec(refresh?.content ?? '') ?? [];
  if (folder !== undefined) location.replace(new URL(`${folder}index.html`, location.href));
}
