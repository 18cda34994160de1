import { titleAmong } from '../../src/guide/foreign.ts';
import { isPlain, type Title } from '../../src/guide/title.ts';
import { useFrame } from './frame.tsx';

interface TitleTextProps {
  title: Title;
  /** It stands in a heading and in no link, so that a wide formula may scroll by itself. */
  alone?: boolean;
}

/** A title as it was written. */
export function TitleText({ title, alone = false }: TitleTextProps) {
  const shown = titleAmong(title, useFrame().language);
  return isPlain(shown) ? shown.plain : <MarkedText title={shown} alone={alone} />;
}

function MarkedText({ title, alone }: Required<TitleTextProps>) {
  const { language, locale, prose } = useFrame();
  const words = locale.pageWords;
  const html = prose.title(title, { language, words, formulasScroll: alone });
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
