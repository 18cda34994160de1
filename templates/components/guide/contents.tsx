import type { ContentsEntry } from '../../../src/4-render/views/contents.ts';
import { usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';
import { TitleText } from '../title-text.tsx';

/** The page's own sections, folded on a narrow screen; nothing on a short page. */
export const Contents = overridable('contents', ({ entries }) => {
  const words = usePageWords();
  if (entries.length === 0) return null;
  return (
    <nav class="contents" aria-label={words.onThisPage}>
      {/* The folded list has its name on its summary; the open one, beside the text, has it here. */}
      <p aria-hidden="true">{words.onThisPage}</p>
      <details>
        <summary>{words.onThisPage}</summary>
        <Entries entries={entries} />
      </details>
    </nav>
  );
});

function Entries({ entries }: { entries: readonly ContentsEntry[] }) {
  return (
    <ul>
      {entries.map(({ title, anchor, children }) => (
        <li key={anchor}>
          <a href={`#${encodeURIComponent(anchor)}`}>
            <TitleText title={title} />
          </a>
          {children.length > 0 && <Entries entries={children} />}
        </li>
      ))}
    </ul>
  );
}
