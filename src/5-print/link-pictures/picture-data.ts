import type { DrawnInPicture, PictureColours } from '../../4-render/picture.ts';
import { proseContext } from '../data/context.ts';
import { languageData } from '../data/language-data.ts';
import { inlineData } from '../data/prose-data.ts';
import type { InlineData, LanguageData } from '../data/shapes.ts';
import { codeFamilies, type Family, formulaFamilies, textFamilies } from '../fonts/families.ts';

/** What Typst is handed for a picture. Text is a string, as in a sheet's data, and nothing of it is evaluated. */
export interface PictureData extends LanguageData {
  kind: string;
  title: { plain: string; c: InlineData[] };
  place: InlineData[];
  site: InlineData[];
  colours: PictureColours;
  fonts: Record<'text' | 'formulas' | 'code', Family[]>;
  /** Nobody hears a picture, but formulas are set with what is said of them. By their keys. */
  spoken: Record<string, ''>;
}

/** @param families Of the site's own fonts. */
export function pictureData(
  { heading: { kind, title, place }, site, language, colours }: DrawnInPicture,
  families: readonly string[],
): PictureData {
  // Titles hold no notes and no pictures.
  const nowhere = { source: '', language, footnotes: [] };
  const context = proseContext(nowhere, { assets: new Map() }, 'standard', '', false);
  return {
    ...languageData(language),
    kind,
    title: { plain: title.plain, c: inlineData(title.children, context) },
    place: inlineData(place.children, context),
    site: inlineData(site.children, context),
    colours,
    fonts: {
      text: textFamilies(families),
      formulas: formulaFamilies(families),
      code: codeFamilies(families),
    },
    spoken: Object.fromEntries([...context.formulas.keys()].map((key) => [key, ''])),
  };
}
