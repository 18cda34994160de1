import { isPlain, type Title } from '../../src/guide/title.ts';
import { useFrame } from './frame.tsx';

interface TitleTextProps {
  title: Title;
  /** It stands in a heading and in no link, so that a wide formula may scroll by itself. */
  alone?: boolean;
}

/** A title as it was written. */
export function TitleText({ title, alone = false }: TitleTextProps) {
  const { locale, prose } = useFrame();
  if (isPlain(title)) return title.plain;
  const html = prose.title(title, { words: locale.pageWords, formulasScroll: alone });
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
