import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Frame } from '../../src/4-render/page.ts';
import { FrameContext, type FrameInUse, frameInUse } from './frame.tsx';
import { OwnContext, type OwnInUse } from './overridable.tsx';

/** No inline script, no inline style, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** A whole page as HTML, with the site's own components where it has any. */
export async function documentHtml(
  page: Frame,
  body: ComponentChildren,
  own: OwnInUse,
): Promise<string> {
  const frame = frameInUse(page);
  const html = renderToString(
    <FrameContext.Provider value={frame}>
      <html lang={frame.language} dir={frame.direction} data-accent={frame.accent}>
        <Head frame={frame} />
        <OwnContext.Provider value={own}>{body}</OwnContext.Provider>
      </html>
    </FrameContext.Provider>,
  );
  return `<!doctype html>\n${await frame.prose.placedIn(html)}\n`;
}

function Head({ frame }: { frame: FrameInUse }) {
  const { title, description, canonical, movedTo, alternates, files, href, settings } = frame;
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {movedTo !== null && <meta http-equiv="refresh" content={`0; url=${href(movedTo)}`} />}
      <title>{title}</title>
      <meta name="description" content={description} />
      {!frame.indexed && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      {canonical !== null && (
        <>
          <link rel="canonical" href={canonical} />
          <meta property="og:title" content={title} />
          <meta property="og:url" content={canonical} />
          <meta property="og:site_name" content={settings.title.plain} />
          <meta property="og:type" content="website" />
          <meta property="og:description" content={description} />
        </>
      )}
      {alternates.map(({ type, title, address }) => (
        <link rel="alternate" type={type} title={title || undefined} href={href(address)} />
      ))}
      <script src={href(files.earlyScript)} />
      <link rel="icon" href={href(files.icon)} type="image/svg+xml" />
      <link rel="stylesheet" href={href(files.style)} />
      <script src={href(files.script)} defer />
    </head>
  );
}
