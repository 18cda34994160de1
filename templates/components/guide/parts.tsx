import type { PartView } from '../../../src/4-render/views/exercises-view.ts';
import { factAnchor, PART_ANCHORS } from '../../../src/guide/part-anchors.ts';
import { plainText } from '../../../src/guide/text.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';
import { Inline, Notes, Prose } from '../prose.tsx';
import { ExercisesSection } from './exercises-section.tsx';

/** One part of a guide in its place on the page; every kind of part has a component. */
export function Part({ part, index }: { part: PartView; index: number }) {
  switch (part.type) {
    case 'definition':
      return <DefinitionSection part={part} />;
    case 'directAnswer':
      return <DirectAnswer part={part} />;
    case 'prose':
      return <Prose nodes={part.children} id={`prose-${index}`} rank={2} class="running" />;
    case 'summary':
      return <SummarySection part={part} />;
    case 'facts':
      return <FactsSection facts={part} />;
    case 'keyTerms':
      return <KeyTermsSection terms={part} />;
    case 'exercises':
      return <ExercisesSection section={part} />;
  }
}

export const DefinitionSection = overridable('definition', ({ part }) => {
  const { parts } = useFrame().locale.grammar;
  const id = PART_ANCHORS.definition;
  return (
    <section class="definition">
      <h2 id={id}>{parts.definition.name}</h2>
      <Prose nodes={part.children} id={id} rank={3} />
    </section>
  );
});

export const DirectAnswer = overridable('direct-answer', ({ part }) => {
  const words = usePageWords();
  const id = PART_ANCHORS.directAnswer;
  return (
    <section class="direct-answer">
      <h2 id={id}>{words.directAnswer}</h2>
      <Prose nodes={part.children} id={id} rank={3} />
    </section>
  );
});

export const SummarySection = overridable('summary', ({ part }) => {
  const { parts } = useFrame().locale.grammar;
  const id = PART_ANCHORS.summary;
  return (
    <section class="summary">
      <h2 id={id}>{parts.summary.name}</h2>
      <Prose nodes={part.children} id={id} rank={3} />
    </section>
  );
});

export const FactsSection = overridable('facts', ({ facts }) => {
  const words = usePageWords();
  const id = PART_ANCHORS.facts;
  return (
    <section class="facts">
      <div class="facts-head">
        <h2 id={id}>{words.facts(facts.children.length)}</h2>
        <button
          type="button"
          class="button"
          data-test-yourself
          data-covered={words.covered('{number}')}
          aria-pressed="false"
          hidden
        >
          {words.testYourself}
        </button>
      </div>
      <ol class="numbered">
        {facts.children.map((fact, index) => (
          <li key={index} id={factAnchor(index + 1)}>
            <Prose nodes={fact.children} id={`fact-${index + 1}`} rank={3} />
          </li>
        ))}
      </ol>
    </section>
  );
});

/** Words of at most so many characters, and meanings, stand beside each other on a phone as well. */
const SHORT = 24;

export const KeyTermsSection = overridable('key-terms', ({ terms }) => {
  const { parts } = useFrame().locale.grammar;
  const id = PART_ANCHORS.keyTerms;
  const isShort = terms.children.every(({ children }) =>
    children.every((words) => plainText(words).length <= SHORT),
  );
  return (
    <section class="key-terms">
      <h2 id={id}>{parts.keyTerms.name}</h2>
      <dl class={isShort ? 'terms terms-short' : 'terms'}>
        {terms.children.map(({ children: [name, meaning] }, index) => (
          <div key={index}>
            <dt>
              <Inline nodes={name.children} id={`term-${index + 1}`} />
            </dt>
            <dd>
              <Inline nodes={meaning.children} id={`meaning-${index + 1}`} />
              <Notes id={`term-${index + 1}`} />
              <Notes id={`meaning-${index + 1}`} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
});
