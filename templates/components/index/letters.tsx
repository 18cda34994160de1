import { usePageWords } from '../frame.tsx';

/** The ways to the letters of a glossary. */
export function Letters({ letters }: { letters: readonly { letter: string; anchor: string }[] }) {
  const words = usePageWords();
  return (
    <nav class="letters" aria-label={words.letters}>
      <ul>
        {letters.map(({ letter, anchor }) => (
          <li key={anchor}>
            <a href={`#${encodeURIComponent(anchor)}`}>{letter}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
