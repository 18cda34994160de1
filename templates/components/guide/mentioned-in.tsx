import { usePageWords } from '../frame.tsx';
import { LinkList } from '../link-list.tsx';
import { overridable } from '../overridable.tsx';

/** Links above this number are folded away. */
const AT_ONCE = 10;

/** The guides in whose text a term stands, but for those that are related; nothing where there are none. */
export const MentionedIn = overridable('mentioned-in', ({ guide }) => {
  const words = usePageWords();
  const { mentionedIn } = guide;
  if (mentionedIn.length === 0) return null;
  const rest = mentionedIn.slice(AT_ONCE);
  return (
    <section class="mentioned-in">
      <h2 id="page.mentions">{words.mentionedIn}</h2>
      <LinkList links={mentionedIn.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.moreGuides(rest.length)}</summary>
          <LinkList links={rest} />
        </details>
      )}
    </section>
  );
});
