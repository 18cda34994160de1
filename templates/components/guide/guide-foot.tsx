import type { GuideView } from '../../../src/4-render/views/guide-view.ts';
import { CourseLinks } from '../course-links.tsx';
import { useFrame, usePageWords } from '../frame.tsx';
import { LinkList } from '../link-list.tsx';
import { SheetFiles } from '../sheet-files.tsx';
import { TitleText } from '../title-text.tsx';
import { SheetLinks } from './sheet-links.tsx';

/** Terms or guides that the author names. */
export function Related({ guide }: { guide: GuideView }) {
  const words = usePageWords();
  if (guide.related.length === 0) return null;
  return (
    <section>
      <h2 id="page.related">{guide.kind === 'term' ? words.relatedTerms : words.related}</h2>
      <LinkList links={guide.related} />
    </section>
  );
}

/** The course's notes, practice and past papers. */
export function WhereNext({ guide }: { guide: GuideView }) {
  const words = usePageWords();
  if (guide.courseLinks.length === 0) return null;
  return (
    <section>
      <h2 id="page.next">{words.whereNext}</h2>
      <CourseLinks links={guide.courseLinks} />
    </section>
  );
}

/** The sheet once more, where a reader arrives at the end. */
export function Sheets({ guide }: { guide: GuideView }) {
  const words = usePageWords();
  if (guide.worksheet === null) return null;
  return (
    <section class="sheets">
      <h2 id="page.sheets">{guide.answerKey === null ? words.worksheet : words.sheets}</h2>
      <SheetLinks guide={guide} />
      <SheetFiles files={guide.sheets} of={guide.title} />
    </section>
  );
}

export function PreviousAndNext({ guide }: { guide: GuideView }) {
  const { href } = useFrame();
  const words = usePageWords();
  const { previous, next } = guide;
  if (previous === null && next === null) return null;
  return (
    <nav class="neighbours" aria-label={words.previousAndNext}>
      {previous !== null && (
        <a class="previous" rel="prev" href={href(previous.address)}>
          <span class="label">{words.previous}</span>{' '}
          <span>
            <TitleText title={previous.title} />
          </span>
        </a>
      )}
      {next !== null && (
        <a class="next" rel="next" href={href(next.address)}>
          <span class="label">{words.next}</span>{' '}
          <span>
            <TitleText title={next.title} />
          </span>
        </a>
      )}
    </nav>
  );
}
