import type { UnansweredReview } from '../../../src/guide/kinds/review.ts';
import { fullLabel } from '../../../src/guide/parts.ts';
import type { MarkingLevels, MarkingPoint, MarkingPoints } from '../../../src/guide/questions.ts';
import { useSheetWords } from '../frame.tsx';
import { Inline, Notes, Prose } from '../prose.tsx';
import { AnswerSpace } from './answer-space.tsx';
import type { AnswerProps } from './places.tsx';
import { StemLine, StemRest } from './stem.tsx';

export function ReviewOnScreen() {
  return null;
}

export function ReviewOnSheet({ asked }: { asked: UnansweredReview }) {
  return (
    <AnswerSpace id={asked.id} label={fullLabel(asked)} space={asked.space}>
      <StemLine asked={asked} />
      <StemRest asked={asked} />
      <HintAndStarter asked={asked} />
    </AnswerSpace>
  );
}

/** Help on a support sheet; an answer's beginning stands on its first line. */
function HintAndStarter({ asked }: { asked: UnansweredReview }) {
  const { id, hint, starter, space } = asked;
  const words = useSheetWords();
  return (
    <>
      {hint.length > 0 && (
        <div class="hint">
          <strong>{words.hint}</strong> <Prose nodes={hint} id={`${id}-hint`} rank={4} />
        </div>
      )}
      {starter.length > 0 && (
        <p class={space.kind === 'lines' ? 'starter on-line' : 'starter'}>
          <Inline nodes={starter} id={`${id}-starter`} />
        </p>
      )}
    </>
  );
}

export function ReviewAnswer({ entry, rank }: AnswerProps<'review'>) {
  const words = useSheetWords();
  const { id, children, open } = entry.question;
  const [, , marking] = children;
  return (
    <>
      {entry.answer.length > 0 ? (
        <Prose nodes={entry.answer} id={`${id}-answer`} rank={rank} />
      ) : (
        <p>{open ? words.key.openQuestion : words.key.noModelAnswer}</p>
      )}
      <Marking marking={marking} marks={entry.question.marks} id={`${id}-marking`} rank={rank} />
    </>
  );
}

interface MarkingProps {
  marking: MarkingPoints | MarkingLevels;
  marks: number | null;
  id: string;
  rank: number;
}

function Marking({ marking, marks, id, rank }: MarkingProps) {
  const { key } = useSheetWords();
  const points = marking.children.length;
  if (points === 0) return null;
  const counted = points === marks ? key.pointsOneEach : key.points;
  const heading = marks !== null && points > marks ? key.pointsUpTo(marks) : counted;
  return (
    <div class="marking">
      <p class="label">{marking.type === 'markingPoints' ? heading : key.levels}</p>
      {marking.type === 'markingPoints' ? (
        <ul class="points">
          {marking.children.map((point, index) => (
            <Point point={point} id={`${id}-${index + 1}`} rank={rank} />
          ))}
        </ul>
      ) : (
        <Prose nodes={marking.children} id={id} rank={rank} />
      )}
    </div>
  );
}

function Point({ point, id, rank }: { point: MarkingPoint; id: string; rank: number }) {
  const { key } = useSheetWords();
  const [text, ...notes] = point.children;
  return (
    <li>
      <Prose nodes={text.children} id={id} rank={rank} />
      {notes.map(({ verdict, children }, index) => (
        <>
          <p class="marking-note">
            <span class="verdict">{key[verdict]}</span>{' '}
            <Inline nodes={children} id={`${id}-note-${index + 1}`} />
          </p>
          <Notes id={`${id}-note-${index + 1}`} />
        </>
      ))}
    </li>
  );
}
