import type {
  SiteGlossaryView,
  SiteTerm,
  TermPlace,
} from '../../../src/4-render/views/site-glossary.ts';
import { elsewhere } from '../elsewhere.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { TitleText } from '../title-text.tsx';
import { GlossaryFilter } from './glossary-filter.tsx';
import { Letters } from './letters.tsx';
import { OtherNames } from './other-names.tsx';

/** The terms of all courses, A to Z, in a sentence each. */
export function SiteGlossaryPage({ view: { letters } }: { view: SiteGlossaryView }) {
  const words = usePageWords();
  return (
    <Layout>
      <header class="index-head">
        <h1>{words.glossary}</h1>
      </header>
      <GlossaryFilter />
      <Letters letters={letters} />
      {letters.map(({ letter, anchor, entries }) => (
        <section class="letter-section" key={anchor}>
          <h2 id={anchor}>{letter}</h2>
          <dl class="terms">
            {entries.map((entry, index) => (
              <Entry entry={entry} key={index} />
            ))}
          </dl>
        </section>
      ))}
    </Layout>
  );
}

/** A term is a link where it is explained in one place; else each meaning leads to its own. */
function Entry({ entry: { term, language, otherNames, places } }: { entry: SiteTerm }) {
  const page = useFrame();
  const [first, ...more] = places;
  const isAlone = more.length === 0 && first !== undefined;
  return (
    <div>
      <dt {...elsewhere(language, page.language)}>
        {isAlone ? (
          <a href={page.href(first.address, first.anchor)}>
            <TitleText title={term} />
          </a>
        ) : (
          <TitleText title={term} alone />
        )}
      </dt>
      <OtherNames names={otherNames} language={language} />
      {places.map((place) => (
        <Meaning place={place} isAlone={isAlone} key={place.address} />
      ))}
    </div>
  );
}

function Meaning({ place, isAlone }: { place: TermPlace; isAlone: boolean }) {
  const page = useFrame();
  const { address, anchor, course, meaning, language } = place;
  return (
    <dd>
      <span {...elsewhere(language, page.language)}>
        <TitleText title={meaning} alone />
      </span>{' '}
      <span class="source">
        {isAlone ? (
          <TitleText title={course.title} />
        ) : (
          <a href={page.href(address, anchor)}>
            <TitleText title={course.title} />
          </a>
        )}
      </span>
    </dd>
  );
}
