import { Fragment } from 'preact';
import { usePageWords } from '../frame.tsx';
import { FromClass } from '../from-class.tsx';
import { overridable } from '../overridable.tsx';
import { TitleText } from '../title-text.tsx';

/** Title, where it comes from, other names. */
export const GuideHead = overridable('guide-head', ({ guide }) => {
  const words = usePageWords();
  return (
    <header class="guide-head">
      {guide.draft && <p class="draft">{words.draft}</p>}
      <h1>
        <TitleText title={guide.title} alone />
      </h1>
      {guide.aliases.length > 0 && (
        <p class="aliases">
          {words.alsoCalled}{' '}
          {guide.aliases.map((alias, index) => (
            <Fragment key={alias.plain}>
              {index > 0 && ', '}
              <TitleText title={alias} />
            </Fragment>
          ))}
        </p>
      )}
      <FromClass course={guide.course} class="from-class" />
    </header>
  );
});
