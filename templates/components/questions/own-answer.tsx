import { usePageWords } from '../frame.tsx';

interface OwnAnswerProps {
  /** What it is kept under; unique on the page. */
  id: string;
  /** What it is called for those who do not see where it stands. */
  name: string;
}

/** Fields for a reader's own answers: script reveals them, and what is written in them stays in the browser. */
export function OwnText({ id, name, rows }: OwnAnswerProps & { rows: number }) {
  return <textarea class="own-answer" rows={rows} aria-label={name} data-answer={id} hidden />;
}

/** For what goes on one line: a result, a label, one of several. */
export function OwnLine({ id, name }: OwnAnswerProps) {
  return (
    <input
      class="own-answer own-line"
      type="text"
      autocomplete="off"
      aria-label={name}
      data-answer={id}
      hidden
    />
  );
}

/** A line with its number, drawn, and the field that takes its place. */
export function NumberedLine({
  id,
  label,
  number,
}: {
  /** Of the question. */
  id: string;
  label: string;
  number: number;
}) {
  const { yourAnswer, line } = usePageWords();
  return (
    <span class="line numbered-line">
      <span aria-hidden="true">{number}</span>
      <OwnLine id={`${id}.${number}`} name={yourAnswer(label, line(number))} />
    </span>
  );
}
