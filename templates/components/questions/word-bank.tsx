import { usePaperWords } from '../frame.tsx';

export function WordBank({ words }: { words: readonly string[] }) {
  const { bank } = usePaperWords();
  return (
    <div class="bank">
      <p class="label">{bank}</p>
      <ul>
        {words.map((word) => (
          <li>{word}</li>
        ))}
      </ul>
    </div>
  );
}
