import type { ComponentChildren } from 'preact';
import { stretchesOf } from '../../../src/guide/answer-lines.ts';
import type { Space } from '../../../src/guide/answer-space.ts';
import type { AnswerLine } from '../../../src/guide/questions.ts';
import { aroundLine, lineInWords } from '../../../src/locale/answer-line.ts';
import { usePageWords, useSheetWords } from '../frame.tsx';

interface AnswerSpaceProps {
  /** Of the question. */
  id: string;
  /** The question's number, and its part's letter. */
  label: string;
  space: Space;
  children: ComponentChildren;
}

/** What is asked, and the room for its answer: in words for a screen reader, and drawn. */
export function AnswerSpace({ id, label, space, children }: AnswerSpaceProps) {
  const said = useSheetWords().answerSpace(space);
  const lines = linesOf(space);
  const results = <AnswerLines space={space} />;
  // A line for a result stays with the lines over it.
  const runsOn = space.kind === 'lines' && space.answerLines.length === 0;
  const [kept = 0, ...others] = runsOn ? stretchesOf(space.lines) : [lines.length];
  return (
    <>
      <div class={space.kind === 'labels' ? 'keep picture-and-labels' : 'keep'}>
        {children}
        {said !== '' && space.kind !== 'inBooks' && (
          <Room id={id} label={label} space={space} said={said} />
        )}
        {lines.slice(0, kept)}
        <Drawn id={id} space={space} />
        {results}
      </div>
      {others.map((count) =>
        count === 1 ? lines[0] : <div class="keep">{lines.slice(0, count)}</div>,
      )}
    </>
  );
}

interface RoomProps extends Pick<AnswerSpaceProps, 'id' | 'label' | 'space'> {
  said: string;
}

/**
 * Lines are for paper: on a screen it is said how many there are, and script puts a field there. Of all else the
 * drawing is seen, and heard.
 */
function Room({ id, label, space, said }: RoomProps) {
  const { yourAnswer } = usePageWords();
  if (space.kind !== 'lines') return <p class="visually-hidden">{said}</p>;
  return (
    <div class="room">
      <p>{said}</p>
      <textarea
        class="own-answer"
        rows={Math.min(space.lines, 4)}
        aria-label={yourAnswer(label)}
        data-answer={id}
        hidden
      />
    </div>
  );
}

function linesOf(space: Space) {
  switch (space.kind) {
    case 'lines':
      return Array.from({ length: space.lines }, () => <span class="line" aria-hidden="true" />);
    case 'numbered':
      return numberedLines(1, space.lines);
    default:
      return [];
  }
}

function numberedLines(first: number, count: number) {
  return Array.from({ length: count }, (_, index) => (
    <span class="line numbered-line" aria-hidden="true">
      {first + index}
    </span>
  ));
}

/** Empty drawings of the right height: a strict policy allows no style in the page. */
function Drawn({ id, space }: { id: string; space: Space }) {
  switch (space.kind) {
    case 'inBooks':
    case 'none':
    case 'lines':
    case 'numbered':
      return null;
    case 'labels':
      return (
        <div class="labels" aria-hidden="true">
          {numberedLines(space.first, space.count)}
        </div>
      );
    case 'box':
      return (
        <svg class="answer-box" width="100%" height={`${space.heightMm}mm`} aria-hidden="true">
          <rect width="100%" height="100%" />
        </svg>
      );
    case 'working':
      return (
        <svg
          class="answer-working"
          width="100%"
          height={`${space.heightMm}mm`}
          aria-hidden="true"
        />
      );
    case 'squared':
      return (
        <Squares
          name={`${id}-squares`}
          side={`${space.squareMm}mm`}
          height={space.rows * space.squareMm}
        />
      );
  }
}

interface SquaresProps {
  /** Unique on the page. */
  name: string;
  side: string;
  height: number;
}

function Squares({ name, side, height }: SquaresProps) {
  return (
    <svg class="answer-squares" width="100%" height={`${height}mm`} aria-hidden="true">
      <pattern id={name} width={side} height={side} patternUnits="userSpaceOnUse">
        <rect width={side} height={side} />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${name})`} />
      <rect width="100%" height="100%" />
    </svg>
  );
}

function AnswerLines({ space }: { space: Space }) {
  const words = useSheetWords();
  return space.answerLines.map((line: AnswerLine) => {
    if (space.kind === 'inBooks') return <p class="answer-in-book">{lineInWords(line, words)}</p>;
    const { before, after } = aroundLine(line, words);
    return (
      <p class="answer-line" aria-hidden="true">
        <span>{before}</span>
        <span class="blank" />
        {after !== '' && <span>{after}</span>}
      </p>
    );
  });
}
