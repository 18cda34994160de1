import type { Title } from '../../../src/guide/title.ts';
import { elsewhere } from '../elsewhere.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { TitleText } from '../title-text.tsx';

/** What else a term of a glossary is called; nothing where it has one name. @param language Of the names; BCP 47. */
export function OtherNames({ names, language }: { names: readonly Title[]; language: string }) {
  const page = useFrame();
  const words = usePageWords();
  if (names.length === 0) return null;
  return (
    <dd class="other-names">
      {words.alsoCalled}{' '}
      {names.map((name, index) => (
        <span key={name.plain} {...elsewhere(language, page.language)}>
          {index > 0 && ', '}
          <TitleText title={name} />
        </span>
      ))}
    </dd>
  );
}
