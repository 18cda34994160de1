import { Fragment } from 'preact';
import type { GlossaryEntry, Place, Sense } from '../../../src/4-render/views/glossary.ts';
import type { GlossaryView } from '../../../src/4-render/views/index-views.ts';
import { elsewhere } from '../elsewhere.ts';
import { ProseFrom, useFrame, usePageWords } from '../frame.tsx';
import { FromClass } from '../from-class.tsx';
import { Layout } from '../layout.tsx';
import { Inline, Notes, Prose } from '../prose.tsx';
import { TitleText } from '../title-text.tsx';
import { GlossaryFilter } from './glossary-filter.tsx';
import { Letters } from './letters.tsx';
import { OtherNames } from './other-names.tsx';

export function GlossaryPage({ view: glossary }: { view: GlossaryView }) {
  const words = usePageWords();
  return (
    <Layout>
      <header class="index-head">
        <h1>{words.glossary}</h1>
        <FromClass course={glossary.course} class="from-class" />
      </header>
      <GlossaryFilter />
      <Letters letters={glossary.letters} />
      {glossary.letters.map(({ letter, anchor, entries }) => (
        <section class="letter-section" key={anchor}>
          <h2 id={anchor}>{letter}</h2>
          <dl class="terms">
            {entries.map((entry) => (
              <Entry entry={entry} key={entry.anchor} />
            ))}
          </dl>
        </section>
      ))}
    </Layout>
  );
}

/** A headword is a link where one guide explains it; where more is said of it, each meaning says where it stands. */
function Entry({ entry }: { entry: GlossaryEntry }) {
  const page = useFrame();
  const { anchor, senses, language, otherNames } = entry;
  const [first, ...more] = senses;
  if (first?.type === 'term' && more.length === 0) {
    return (
      <div>
        <dt id={anchor} {...elsewhere(language, page.language)}>
          <GuideLink place={{ guide: first.guide, anchor: '' }} />
        </dt>
        <OtherNames names={otherNames} language={language} />
        <Meaning sense={first} id={`${anchor}-meaning`} alone />
      </div>
    );
  }
  return (
    <div>
      <dt id={anchor} {...elsewhere(language, page.language)}>
        <Headword entry={entry} />
      </dt>
      <OtherNames names={otherNames} language={language} />
      {senses.map((sense, index) => (
        <Meaning
          sense={sense}
          id={`${anchor}-meaning${index > 0 ? `-${index + 1}` : ''}`}
          headword={index === 0 ? `${anchor}-name` : ''}
          key={index}
        />
      ))}
    </div>
  );
}

function Headword({ entry: { term, anchor, senses } }: { entry: GlossaryEntry }) {
  const [first] = senses;
  if (first?.type !== 'keyTerm') return <TitleText title={term} alone />;
  return (
    <ProseFrom scope={first.prose}>
      <Inline nodes={first.name} id={`${anchor}-name`} />
    </ProseFrom>
  );
}

/**
 * `alone`: its headword leads to its guide. `headword`: id of the headword's footnotes, where they stand under
 * this meaning.
 */
function Meaning({
  sense,
  id,
  headword = '',
  alone = false,
}: {
  sense: Sense;
  id: string;
  headword?: string;
  alone?: boolean;
}) {
  switch (sense.type) {
    case 'term':
      return (
        <ProseFrom scope={sense.prose}>
          <dd>
            <Prose nodes={sense.meaning} id={id} rank={3} />
            {!alone && <Source places={[{ guide: sense.guide, anchor: '' }]} />}
          </dd>
        </ProseFrom>
      );
    case 'keyTerm':
      return (
        <ProseFrom scope={sense.prose}>
          <dd>
            <p>
              <Inline nodes={sense.meaning} id={id} />
            </p>
            {headword !== '' && <Notes id={headword} />}
            <Notes id={id} />
            <Source places={sense.places} />
          </dd>
        </ProseFrom>
      );
  }
}

function Source({ places }: { places: readonly Place[] }) {
  const words = usePageWords();
  return (
    <p class="source">
      {words.definedIn}{' '}
      {places.map((place, index) => (
        <Fragment key={place.guide.address}>
          {index > 0 && ', '}
          <GuideLink place={place} />
        </Fragment>
      ))}
    </p>
  );
}

function GuideLink({ place: { guide, anchor } }: { place: Place }) {
  const { href } = useFrame();
  return (
    <a href={href(guide.address, anchor)}>
      <TitleText title={guide.title} />
    </a>
  );
}
