import { titleAmong } from '../../src/guide/foreign.ts';
import { isPlain, type Title } from '../../src/guide/title.ts';
import { heldTogether } from '../../src/locale/held-together.ts';
import { useFrame } from './frame.tsx';

interface TitleTextProps {
  title: Title;
  /** It stands in a heading and in no link, so that a wide formula may scroll by itself. */
  alone?: boolean;
}

/** A title as it was written; what stays on one line in prose does so here. */
export function TitleText({ title, alone = false }: TitleTextProps) {
  const { language } = useFrame();
  const shown = titleAmong(title, language);
  return isPlain(shown) ? (
    heldTogether(shown.plain, language)
  ) : (
    <MarkedText title={shown} alone={alone} />
  );
}

function MarkedText({ title, alone }: Required<TitleTextProps>) {
  const { language, locale, prose } = useFrame();
  const words = locale.pageWords;
  const html = prose.title(title, { language, words, formulasScroll: alone });
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
