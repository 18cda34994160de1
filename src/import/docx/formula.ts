/** Word's formulas as LaTeX. */
import { elements, first, textIn, type XmlElement } from '../xml.ts';

/** An `m:oMath`, or any part of one. */
export function latexFrom(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return elements(element).map(partFrom).join('');
}

function partFrom(element: XmlElement): string {
  const part = (name: string) => latexFrom(first(element, name)).trim();
  const property = (...path: string[]) => first(element, ...path)?.attributes['m:val'];
  switch (element.name) {
    case 'm:r':
      return elements(element, 'm:t').map(textIn).map(signs).join('');
    case 'm:f':
      return `\\frac{${part('m:num')}}{${part('m:den')}}`;
    case 'm:sSup':
      return `{${part('m:e')}}^{${part('m:sup')}}`;
    case 'm:sSub':
      return `{${part('m:e')}}_{${part('m:sub')}}`;
    case 'm:sSubSup':
      return `{${part('m:e')}}_{${part('m:sub')}}^{${part('m:sup')}}`;
    case 'm:rad':
      return part('m:deg') === ''
        ? `\\sqrt{${part('m:e')}}`
        : `\\sqrt[${part('m:deg')}]{${part('m:e')}}`;
    case 'm:d': {
      const open = property('m:dPr', 'm:begChr') ?? '(';
      const close = property('m:dPr', 'm:endChr') ?? ')';
      return `\\left${fence(open)}${elements(element, 'm:e').map(latexFrom).join(', ')}\\right${fence(close)}`;
    }
    case 'm:nary': {
      const sign = property('m:naryPr', 'm:chr') ?? '∫';
      return `${sign}_{${part('m:sub')}}^{${part('m:sup')}} ${part('m:e')}`;
    }
    case 'm:func':
      return `${part('m:fName')} ${part('m:e')}`;
    default:
      return element.name.endsWith('Pr') ? '' : latexFrom(element);
  }
}

function fence(sign: string): string {
  if (sign === '') return '.';
  return sign === '{' || sign === '}' ? `\\${sign}` : sign;
}

/** Signs that mean something to LaTeX. */
function signs(text: string): string {
  return text.replaceAll(/[\\{}$%&#_^~]/g, (sign) =>
    sign === '\\' ? '\\backslash ' : `\\${sign}`,
  );
}
