import type { OrganiserFact, UnitView } from '../../../src/4-render/views/unit-view.ts';
import { ProseFrom, useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { Neighbours } from '../neighbours.tsx';
import { Prose } from '../prose.tsx';
import { SheetFiles } from '../sheet-files.tsx';
import { TitleText } from '../title-text.tsx';
import { GuideList } from './guide-list.tsx';

/** Its guides, what there is to know in them on one sheet, and everything of it to print. */
export function UnitPage({ view: unit }: { view: UnitView }) {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <Layout>
      <header class="index-head">
        <h1>
          <TitleText title={unit.title} alone />
        </h1>
        <p class="counts">
          {words.guideCount(unit.guides.length)}
          {unit.questions > 0 && ` · ${words.questionCount(unit.questions)}`}
        </p>
      </header>
      <section class="unit-guides">
        <h2 id="page.guides">{words.guides}</h2>
        <GuideList guides={unit.guides} />
      </section>
      <Organiser unit={unit} />
      {unit.packets.length > 0 && (
        <section class="print-panel">
          <h2 id="page.sheets">{words.actions.print}</h2>
          <SheetFiles files={unit.packets} of={unit.title} />
        </section>
      )}
      {unit.glossary !== null && (
        <p class="more">
          <a href={href(unit.glossary)}>{words.glossary}</a>
        </p>
      )}
      <Neighbours {...unit} label={words.previousAndNextUnit} />
    </Layout>
  );
}

/** Terms, dates and facts of a unit: prints on one sheet. */
function Organiser({ unit: { terms, dates, facts } }: { unit: UnitView }) {
  const words = usePageWords();
  if (terms.length + dates.length + facts.length === 0) return null;
  return (
    <section class="organiser">
      <div class="organiser-head">
        <h2 id="page.organiser">{words.organiser}</h2>
        <button type="button" class="button" data-print hidden>
          {words.print}
        </button>
      </div>
      {terms.length > 0 && (
        <section>
          <h3 id="page.terms">{words.terms}</h3>
          <dl class="organiser-terms">
            {terms.map(({ guide, meaning, prose }) => (
              <div key={guide.address}>
                <dt>
                  <TitleText title={guide.title} />
                </dt>
                <dd>
                  <ProseFrom scope={prose}>
                    <Prose nodes={meaning} id={`organiser-${idOf(guide.address)}`} rank={4} />
                  </ProseFrom>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {dates.length > 0 && (
        <section>
          <h3 id="page.dates">{words.dates}</h3>
          <ul class="organiser-facts">
            <Facts facts={dates} name="date" />
          </ul>
        </section>
      )}
      {facts.length > 0 && (
        <section>
          <h3 id="page.facts">{words.allFacts}</h3>
          {facts.map(({ guide, facts: own }) => (
            <section key={guide.address}>
              <h4>
                <TitleText title={guide.title} />
              </h4>
              <ul class="organiser-facts">
                <Facts facts={own} name={`fact-${idOf(guide.address)}`} />
              </ul>
            </section>
          ))}
        </section>
      )}
    </section>
  );
}

function Facts({ facts, name }: { facts: readonly OrganiserFact[]; name: string }) {
  return (
    <>
      {facts.map(({ fact, prose }, index) => (
        <li key={index}>
          <ProseFrom scope={prose}>
            <Prose nodes={fact} id={`organiser-${name}-${index + 1}`} rank={5} />
          </ProseFrom>
        </li>
      ))}
    </>
  );
}

const idOf = (address: string) => address.replace(/\W+/g, '-');
