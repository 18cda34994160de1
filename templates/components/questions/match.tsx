import type { UnansweredMatch } from '../../../src/guide/kinds/match.ts';
import { plainText } from '../../../src/guide/text.ts';
import { colonAfter, type Title } from '../../../src/guide/title.ts';
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

/** Words of at most so many characters stand in two columns on a phone as well. */
const SHORT = 18;

/**
 * Terms, lettered, and statements, numbered, in the author's columns. They are two lists, each of which is read as one;
 * the styles set them row beside row.
 */
function Columns({ asked, blanks }: { asked: UnansweredMatch; blanks: boolean }) {
  const words = usePageWords();
  const { id, labels, meanings, terms } = asked;
  const isNamed = labels.terms.plain !== '' || labels.meanings.plain !== '';
  const texts = [...meanings, ...terms.map(({ children }) => children)];
  const isShort = texts.every((text) => plainText(text).length <= SHORT);
  return (
    <div class={isShort ? 'match match-short' : 'match'}>
      <div class="match-terms">
        {isNamed && <Label title={labels.terms} id={`${id}.terms`} />}
        <LetteredList
          items={terms}
          id={`${id}-term`}
          labelledBy={isNamed ? `${id}.terms` : undefined}
          name={isNamed ? undefined : words.matchTerms}
        />
      </div>
      <div class="statements">
        {isNamed && <Label title={labels.meanings} id={`${id}.statements`} />}
        <ol
          aria-labelledby={isNamed ? `${id}.statements` : undefined}
          aria-label={isNamed ? undefined : words.statements}
        >
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
    </div>
  );
}

/** Heard as the name of the list under it. */
function Label({ title, id }: { title: Title; id: string }) {
  return (
    <p class="label" id={id} aria-hidden="true">
      <TitleText title={title} alone />
    </p>
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
