import { CourseLinks } from '../course-links.tsx';
import { useFrame, usePageWords } from '../frame.tsx';
import { LinkList } from '../link-list.tsx';
import { overridable } from '../overridable.tsx';
import { SheetFiles } from '../sheet-files.tsx';
import { TitleText } from '../title-text.tsx';
import { SheetLinks } from './sheet-links.tsx';

/** Terms or guides that the author names. */
export const Related = overridable('related', ({ guide }) => {
  const words = usePageWords();
  if (guide.related.length === 0) return null;
  return (
    <section>
      <h2 id="page.related">{guide.kind === 'term' ? words.relatedTerms : words.related}</h2>
      <LinkList links={guide.related} />
    </section>
  );
});

/** The course's notes, practice and past papers. */
export const WhereNext = overridable('where-next', ({ guide }) => {
  const words = usePageWords();
  if (guide.courseLinks.length === 0) return null;
  return (
    <section>
      <h2 id="page.next">{words.whereNext}</h2>
      <CourseLinks links={guide.courseLinks} />
    </section>
  );
});

/** The sheet once more, where a reader arrives at the end. */
export const Sheets = overridable('print-panel', ({ guide }) => {
  const words = usePageWords();
  if (guide.worksheet === null) return null;
  return (
    <section class="sheets">
      <h2 id="page.sheets">{guide.answerKey === null ? words.worksheet : words.sheets}</h2>
      <SheetLinks guide={guide} />
      <SheetFiles files={guide.sheets} of={guide.title} />
    </section>
  );
});

export const PreviousAndNext = overridable('neighbours', ({ guide }) => {
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
});
