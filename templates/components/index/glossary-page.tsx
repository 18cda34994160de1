import type { GlossaryEntry } from '../../../src/4-render/views/glossary.ts';
import type { GlossaryView } from '../../../src/4-render/views/index-views.ts';
import { ProseScope, useFrame, useWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { Inline, Notes, Prose } from '../prose.tsx';
import { TitleText } from '../title-text.tsx';

export function GlossaryPage({ glossary }: { glossary: GlossaryView }) {
  const { href } = useFrame();
  const words = useWords();
  return (
    <Layout>
      <header class="index-head">
        <h1>{words.glossary}</h1>
        <p class="from-class">
          {words.fromClass}{' '}
          <a href={href(glossary.course.address)}>
            <TitleText title={glossary.course.title} />
          </a>
        </p>
      </header>
      <nav class="letters" aria-label={words.letters}>
        <ul>
          {glossary.letters.map(({ letter, anchor }) => (
            <li key={anchor}>
              <a href={`#${encodeURIComponent(anchor)}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
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

function Entry({ entry }: { entry: GlossaryEntry }) {
  const { href } = useFrame();
  const words = useWords();
  const link = (anchor = '') => (
    <a href={href(entry.guide.address, anchor)}>
      <TitleText title={entry.guide.title} />
    </a>
  );
  switch (entry.type) {
    case 'see':
      return (
        <div>
          <dt id={entry.anchor}>
            <TitleText title={entry.term} alone />
          </dt>
          <dd>
            {words.see} {link()}
          </dd>
        </div>
      );
    case 'term':
      return (
        <ProseScope.Provider value={entry.prose}>
          <div>
            <dt id={entry.anchor}>{link()}</dt>
            <dd>
              <Prose nodes={entry.meaning} id={`${entry.anchor}-meaning`} rank={3} />
            </dd>
          </div>
        </ProseScope.Provider>
      );
    case 'keyTerm':
      return (
        <ProseScope.Provider value={entry.prose}>
          <div>
            <dt id={entry.anchor}>
              <Inline nodes={entry.name} id={`${entry.anchor}-name`} />
            </dt>
            <dd>
              <p>
                <Inline nodes={entry.meaning} id={`${entry.anchor}-meaning`} />
              </p>
              <Notes nodes={entry.meaning} id={`${entry.anchor}-meaning`} />
              <p class="source">
                {words.definedIn} {link(entry.place)}
              </p>
            </dd>
          </div>
        </ProseScope.Provider>
      );
  }
}
