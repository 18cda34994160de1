import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Frame } from '../../src/4-render/page.ts';
import { PICTURE_SIZE } from '../../src/4-render/picture.ts';
import { FrameContext, type FrameInUse, frameInUse } from './frame.tsx';
import { OwnContext, type OwnInUse } from './overridable.tsx';

/**
 * No inline script, no inline style, nothing from elsewhere. No script of a built page connects to anything; tools that
 * look at one ask in its name for robots.txt, and `dev` asks whether it is old.
 */
const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Where visited courses are kept, a script of this site does it. */
function policy({ worker }: Pick<Frame, 'worker'>): string {
  return worker === null ? POLICY : `${POLICY}; worker-src 'self'`;
}

/** A whole page as HTML, with the site's own components where it has any. @param data See `Page`. */
export async function documentHtml(
  page: Frame,
  body: ComponentChildren,
  own: OwnInUse,
  data: string,
): Promise<string> {
  const frame = frameInUse(page);
  const html = renderToString(
    <FrameContext.Provider value={frame}>
      <html lang={frame.language} dir={frame.direction} data-accent={frame.accent}>
        <Head frame={frame} data={data} />
        <OwnContext.Provider value={own}>{body}</OwnContext.Provider>
      </html>
    </FrameContext.Provider>,
  );
  return `<!doctype html>\n${await frame.prose.placedIn(html)}\n`;
}

/** For where a link to the page is shared. */
function Picture({ picture }: Pick<Frame, 'picture'>) {
  if (picture === null) return null;
  return (
    <>
      <meta property="og:image" content={picture.url} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(PICTURE_SIZE.width)} />
      <meta property="og:image:height" content={String(PICTURE_SIZE.height)} />
      <meta property="og:image:alt" content={picture.text} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

function Head({ frame, data }: { frame: FrameInUse; data: string }) {
  const {
    title,
    name,
    published,
    updated,
    description,
    canonical,
    movedTo,
    alternates,
    files,
    href,
    settings,
  } = frame;
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy(frame)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {movedTo !== null && <meta http-equiv="refresh" content={`0; url=${href(movedTo)}`} />}
      <title>{title}</title>
      <meta name="description" content={description} />
      {!frame.indexed && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      {canonical !== null && (
        <>
          <link rel="canonical" href={canonical} />
          <meta property="og:title" content={name} />
          <meta property="og:url" content={canonical} />
          <meta property="og:site_name" content={settings.title.plain} />
          <meta property="og:type" content={published === '' ? 'website' : 'article'} />
          {published !== '' && <meta property="article:published_time" content={published} />}
          {published !== '' && updated !== '' && (
            <meta property="article:modified_time" content={updated} />
          )}
          <meta property="og:description" content={description} />
        </>
      )}
      <Picture picture={frame.picture} />
      {alternates.map(({ type, title, address }) => (
        <link rel="alternate" type={type} title={title || undefined} href={href(address)} />
      ))}
      {/* Read by machines and run by nobody, so that the policy lets it be. */}
      {data !== '' && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />
      )}
      <script src={href(files.earlyScript)} />
      {files.fonts.map((font) => (
        <link
          key={font}
          rel="preload"
          href={href(font)}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
      ))}
      <link rel="icon" href={href(files.icon)} type="image/svg+xml" />
      <link rel="stylesheet" href={href(files.style)} />
      <script src={href(files.script)} defer />
    </head>
  );
}
