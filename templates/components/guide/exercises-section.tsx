import { usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';
import { Prose } from '../prose.tsx';
import { WordBank } from '../questions/word-bank.tsx';
import { TitleText } from '../title-text.tsx';
import { GuideQuestion } from './guide-question.tsx';

/** An exercise section: its questions, each with its answer folded away. */
export const ExercisesSection = overridable('exercises', ({ section }) => {
  const words = usePageWords();
  const { id, heading, builtIn, instruction, questionType, bank, questions } = section;
  const standard = builtIn ? words.guideInstructions[questionType] : '';
  return (
    <section class="exercises">
      <h2 id={id}>
        <TitleText title={heading} alone />
      </h2>
      {instruction.length > 0 ? (
        <Prose nodes={instruction} id={`${id}-instruction`} rank={3} class="instruction" />
      ) : (
        standard !== '' && <p class="instruction">{standard}</p>
      )}
      {bank !== null && <WordBank words={bank} />}
      <div class="questions">
        {questions.map((question) => (
          <GuideQuestion key={question.asked.id} {...question} />
        ))}
      </div>
    </section>
  );
});
