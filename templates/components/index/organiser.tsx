import type { OrganiserFact, UnitView } from '../../../src/4-render/views/unit-view.ts';
import { ProseFrom, usePageWords } from '../frame.tsx';
import { Prose } from '../prose.tsx';
import { TitleText } from '../title-text.tsx';

export const isOrganised = ({ terms, dates, facts }: UnitView) =>
  terms.length + dates.length + facts.length > 0;

/** Terms, dates and facts of a unit: prints on one sheet. */
export function Organiser({ unit }: { unit: UnitView }) {
  const words = usePageWords();
  const { terms, dates, facts } = unit;
  if (!isOrganised(unit)) return null;
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
