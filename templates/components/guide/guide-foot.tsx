import { CourseLinks } from '../course-links.tsx';
import { usePageWords } from '../frame.tsx';
import { LinkList } from '../link-list.tsx';
import { Neighbours } from '../neighbours.tsx';
import { overridable } from '../overridable.tsx';
import { SheetFiles } from '../sheet-files.tsx';

/** Terms or guides that the author names, and those that name this one. */
export const Related = overridable('related', ({ guide }) => {
  const words = usePageWords();
  const { kind, related, relatedBack } = guide;
  if (related.length === 0 && relatedBack.length === 0) return null;
  return (
    <section class="related">
      <h2 id="page.related">{kind === 'term' ? words.relatedTerms : words.related}</h2>
      {related.length > 0 && <LinkList links={related} />}
      {relatedBack.length > 0 && (
        <>
          <p>{words.relatedBack}</p>
          <LinkList links={relatedBack} />
        </>
      )}
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

/** Everything of the guide that can be printed. */
export const Sheets = overridable('print-panel', ({ guide }) => {
  const words = usePageWords();
  if (guide.worksheet === null) return null;
  return (
    <section class="print-panel">
      <h2 id="page.sheets">{words.actions.print}</h2>
      <SheetFiles
        files={guide.sheets}
        of={guide.title}
        screens={{ worksheet: guide.worksheet, 'answer-key': guide.answerKey }}
      />
    </section>
  );
});

export const PreviousAndNext = overridable('neighbours', ({ guide: { previous, next } }) => {
  const words = usePageWords();
  return <Neighbours previous={previous} next={next} label={words.previousAndNext} />;
});
