import type { Title } from '../../../src/guide/title.ts';
import { useSheetWords } from '../frame.tsx';
import { TitleText } from '../title-text.tsx';

export function WordBank({ words }: { words: readonly Title[] }) {
  const { bank } = useSheetWords();
  return (
    <div class="bank">
      <p class="label">{bank}</p>
      <ul>
        {words.map((word) => (
          <li>
            <TitleText title={word} />
          </li>
        ))}
      </ul>
    </div>
  );
}
