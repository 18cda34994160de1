import type { UnansweredMatch } from '../../../src/guide/kinds/match.ts';
import { plainText } from '../../../src/guide/text.ts';
import { colonAfter } from '../../../src/guide/title.ts';
import { usePageWords, useSheetWords } from '../frame.tsx';
import { Inline, Notes } from '../prose.tsx';
import { TitleText } from '../title-text.tsx';
import { LetteredList } from './lettered.tsx';
import { type AnswerProps, Places } from './places.tsx';
import { StemLine, StemRest } from './stem.tsx';

export function MatchOnScreen({ asked }: { asked: UnansweredMatch }) {
  return <Columns asked={asked} blanks={false} />;
}

export function MatchOnSheet({ asked }: { asked: UnansweredMatch }) {
  return (
    <>
      <StemLine asked={asked} />
      <StemRest asked={asked} />
      <Columns asked={asked} blanks={true} />
    </>
  );
}

/** Long statements first, numbered, short terms beside them, lettered. */
function Columns({ asked, blanks }: { asked: UnansweredMatch; blanks: boolean }) {
  const words = usePageWords();
  const { id, labels, meanings, terms } = asked;
  return (
    <div class="match">
      <div class="statements">
        <p class="label" id={`${id}.statements`}>
          <TitleText title={labels.meanings} alone />
        </p>
        <ol aria-labelledby={`${id}.statements`}>
          {meanings.map((meaning, index) => (
            <li key={index}>
              <span class="letter">{index + 1}</span>{' '}
              <Inline nodes={meaning} id={`${id}-statement-${index + 1}`} />
              {blanks && (
                <span class="blank">
                  {' '}
                  <span class="visually-hidden">{words.letterFor(index + 1)}</span>
                </span>
              )}
              <Notes id={`${id}-statement-${index + 1}`} />
            </li>
          ))}
        </ol>
      </div>
      <div class="match-terms">
        <p class="label" id={`${id}.terms`}>
          <TitleText title={labels.terms} alone />
        </p>
        <LetteredList items={terms} id={`${id}-term`} labelledBy={`${id}.terms`} />
      </div>
    </div>
  );
}

export function MatchAnswer({ entry, versions }: AnswerProps<'match'>) {
  const { key } = useSheetWords();
  const { id } = entry.question;
  const rank = (places: readonly string[]) => {
    const row = Number.parseInt(places[0] ?? '', 10);
    return Number.isNaN(row) ? Number.POSITIVE_INFINITY : row;
  };
  const pairs = [...entry.pairs].sort((a, b) => rank(a.places) - rank(b.places));
  return (
    <ul class="pairs">
      {pairs.map(({ pair, places }) => {
        const [term, meaning] = pair.children;
        const name = `${id}-pair-${places[0]}`;
        return (
          <li key={name}>
            <Places places={places} versions={versions} />{' '}
            <strong>
              <Inline nodes={term.children} id={`${name}-term`} />
            </strong>
            {colonAfter(plainText(term))}{' '}
            {meaning.children.length > 0 ? (
              <Inline nodes={meaning.children} id={name} />
            ) : (
              <em>{key.extraTerm}</em>
            )}
            <Notes id={`${name}-term`} />
            <Notes id={name} />
          </li>
        );
      })}
    </ul>
  );
}
