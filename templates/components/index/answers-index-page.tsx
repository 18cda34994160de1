import type { AnswersIndexView } from '../../../src/4-render/views/index-views.ts';
import { ProseFrom, useFrame, usePageWords } from '../frame.tsx';
import { FromClass } from '../from-class.tsx';
import { Layout } from '../layout.tsx';
import { Prose } from '../prose.tsx';
import { TitleText } from '../title-text.tsx';

export function AnswersIndexPage({ view: answers }: { view: AnswersIndexView }) {
  const { href } = useFrame();
  const words = usePageWords();
  const { subject, level, questions } = answers;
  return (
    <Layout>
      <header class="index-head">
        <h1>{words.answersTo(subject, level)}</h1>
        <p class="lead">{words.answersLead(questions.length)}</p>
      </header>
      <ul class="answer-list">
        {questions.map((question) => (
          <li key={question.address}>
            <h2>
              <a href={href(question.address)}>
                <TitleText title={question.title} />
              </a>
              {question.draft && <span class="draft">{words.draft}</span>}
            </h2>
            <ProseFrom scope={question.prose}>
              <Prose
                nodes={question.directAnswer}
                id={question.address.replace(/\W+/g, '-')}
                rank={3}
              />
            </ProseFrom>
            <FromClass course={question.course} class="source" />
          </li>
        ))}
      </ul>
    </Layout>
  );
}
