import { useFrame, usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';
import { SheetFiles } from '../sheet-files.tsx';
import { TitleText } from '../title-text.tsx';
import { SheetLink } from './sheet-link.tsx';

/** The guides of a course or a unit. */
export const GuideList = overridable('guide-list', ({ guides }) => {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <ul class="guide-list">
      {guides.map((guide) => (
        <li key={guide.address}>
          <a class="guide-title" href={href(guide.address)}>
            <TitleText title={guide.title} />
          </a>
          <span class="guide-kind">
            {words.kinds[guide.kind]} {guide.draft && <span class="draft">{words.draft}</span>}
          </span>
          <SheetLink address={guide.worksheet} word={words.worksheet} of={guide.title} />
          <SheetFiles files={guide.sheets} of={guide.title} />
        </li>
      ))}
    </ul>
  );
});
