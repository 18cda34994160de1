import type { ComponentChildren } from 'preact';
import { stretchesOf } from '../../../src/guide/answer-lines.ts';
import type { Space } from '../../../src/guide/answer-space.ts';
import type { AnswerLine } from '../../../src/guide/questions.ts';
import { aroundLine, lineInWords } from '../../../src/locale/answer-line.ts';
import { usePageWords, useSheetWords } from '../frame.tsx';
import { NumberedLine, OwnLine, OwnText } from './own-answer.tsx';

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
  const lines = linesOf(id, label, space);
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
        <Drawn id={id} label={label} space={space} />
        <AnswerLines id={id} label={label} space={space} />
      </div>
      {others.map((count) =>
        count === 1 ? lines[0] : <div class="keep">{lines.slice(0, count)}</div>,
      )}
    </>
  );
}

type SpaceProps = Omit<AnswerSpaceProps, 'children'>;

/**
 * Lines are for paper: on a screen it is said how many there are, and script puts a field there, as where pupils work
 * something out. Of all else the drawing is seen, and heard.
 */
function Room({ id, label, space, said }: SpaceProps & { said: string }) {
  const { yourAnswer, yourWorking } = usePageWords();
  switch (space.kind) {
    case 'lines':
      return (
        <div class="room">
          <p>{said}</p>
          <OwnText id={id} name={yourAnswer(label, '')} rows={Math.min(space.lines, MOST_ROWS)} />
        </div>
      );
    case 'working':
      return (
        <div class="room">
          <p class="visually-hidden">{said}</p>
          <OwnText id={id} name={yourWorking(label)} rows={MOST_ROWS} />
        </div>
      );
    default:
      return <p class="visually-hidden">{said}</p>;
  }
}

/** Fields can be made higher. */
const MOST_ROWS = 4;

function linesOf(id: string, label: string, space: Space) {
  switch (space.kind) {
    case 'lines':
      return Array.from({ length: space.lines }, () => <span class="line" aria-hidden="true" />);
    case 'numbered':
      return numberedLines(id, label, { first: 1, count: space.lines });
    default:
      return [];
  }
}

function numberedLines(
  id: string,
  label: string,
  { first, count }: { first: number; count: number },
) {
  return Array.from({ length: count }, (_, index) => (
    <NumberedLine id={id} label={label} number={first + index} />
  ));
}

/** Empty drawings of the right height: a strict policy allows no style in the page. */
function Drawn({ id, label, space }: SpaceProps) {
  switch (space.kind) {
    case 'inBooks':
    case 'none':
    case 'lines':
    case 'numbered':
      return null;
    case 'labels':
      return <div class="labels">{numberedLines(id, label, space)}</div>;
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

function AnswerLines({ id, label, space }: SpaceProps) {
  const words = useSheetWords();
  const { yourAnswer, result } = usePageWords();
  return space.answerLines.map((line: AnswerLine, index) => {
    if (space.kind === 'inBooks') return <p class="answer-in-book">{lineInWords(line, words)}</p>;
    const { before, after } = aroundLine(line, words);
    return (
      <p class="answer-line">
        <span aria-hidden="true">{before}</span>
        <span class="blank" aria-hidden="true" />
        <OwnLine
          id={`${id}.result-${index + 1}`}
          name={yourAnswer(label, result(line.name, line.unit))}
        />
        {after !== '' && <span aria-hidden="true">{after}</span>}
      </p>
    );
  });
}
