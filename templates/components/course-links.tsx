import type { LinkKind } from '../../src/guide/settings.ts';
import { usePageWords } from './frame.tsx';
import { overridable } from './overridable.tsx';

const KINDS: readonly LinkKind[] = ['notes', 'practice', 'papers'];

/** Study notes, practice questions, past papers, each under its name. */
export const CourseLinks = overridable('course-links', ({ links }) => {
  const { linkKinds } = usePageWords();
  return (
    <dl class="course-links">
      {KINDS.filter((kind) => links.some((link) => link.kind === kind)).map((kind) => (
        <div key={kind}>
          <dt>{linkKinds[kind]}</dt>
          {links
            .filter((link) => link.kind === kind)
            .map(({ title, url }) => (
              <dd key={url}>
                <a href={url}>{title}</a>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
});
