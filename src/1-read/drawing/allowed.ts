/** What a drawing may be made of: everything that only draws or describes (SVG 2, chapters 5 to 14). */

export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XHTML = 'http://www.w3.org/1999/xhtml';
export const XML = 'http://www.w3.org/XML/1998/namespace';

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** No scripts, no animation, no pages inside; no filters, of which a few bytes can take minutes to draw. */
export const ELEMENTS = set(`
  svg g a defs symbol use title desc style switch view
  path rect circle ellipse line polyline polygon text tspan textPath image
  marker pattern mask clipPath linearGradient radialGradient stop`);

/** Elements whose text is shown or told; anywhere else it is white space between elements. */
export const WITH_TEXT = set('title desc style text tspan textPath a');

/** Attributes whose values are words and names, never CSS. */
export const PLAIN_ATTRIBUTES = set(`
  id class lang role aria-label aria-labelledby aria-describedby aria-hidden
  systemLanguage requiredFeatures requiredExtensions version media`);

/** Attributes that place and paint; their values are read as CSS, as a browser reads many of them. */
export const DRAWING_ATTRIBUTES = set(`
  viewBox preserveAspectRatio width height x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr d points path
  rotate transform transform-origin transform-box textLength lengthAdjust pathLength startOffset
  method spacing side offset gradientUnits gradientTransform spreadMethod patternUnits
  patternContentUnits patternTransform maskUnits maskContentUnits mask-type clipPathUnits
  markerUnits markerWidth markerHeight refX refY orient
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
  color-rendering direction display dominant-baseline fill fill-opacity fill-rule font font-family
  font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning
  letter-spacing marker marker-end marker-mid marker-start mask mix-blend-mode opacity overflow
  paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style text-anchor
  text-decoration text-rendering unicode-bidi vector-effect visibility white-space word-spacing
  writing-mode`);

/** Pictures that may stand in a drawing as data, by image-size's names. */
export const EMBEDDED = /^data:image\/(png|jpe?g|gif|webp);base64,([a-z0-9+/=\s]*)$/i;
