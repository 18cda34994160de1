import type { GuideView } from '../../../src/4-render/views/guide-view.ts';
import { useFrame, useWords } from '../frame.tsx';
import { SheetLinks } from './sheet-links.tsx';

/** Title, other names, where it belongs, and the way to the printed sheet. */
export function GuideHead({ guide }: { guide: GuideView }) {
  const { href } = useFrame();
  const words = useWords();
  return (
    <header class="guide-head">
      {guide.draft && <p class="draft">{words.draft}</p>}
      <h1>{guide.title}</h1>
      {guide.aliases.length > 0 && (
        <p class="aliases">
          {words.alsoCalled} {guide.aliases.join(', ')}
        </p>
      )}
      <p class="from-class">
        {words.fromClass} <a href={href(guide.course.address)}>{guide.course.title}</a>
        {guide.unit !== '' && (
          <>
            {' '}
            <span class="unit">{guide.unit}</span>
          </>
        )}
      </p>
      <SheetLinks guide={guide} />
    </header>
  );
}
