import type { UnitView } from '../../../src/4-render/views/unit-view.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { Neighbours } from '../neighbours.tsx';
import { SheetFiles } from '../sheet-files.tsx';
import { TitleText } from '../title-text.tsx';
import { GuideList } from './guide-list.tsx';
import { isOrganised, Organiser } from './organiser.tsx';
import { PracticeList } from './practice-list.tsx';

/** Its guides, what there is to know in them on one sheet, their questions, and everything of it to print. */
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
        <UnitActions unit={unit} />
      </header>
      <section class="unit-guides">
        <h2 id="page.guides">{words.guides}</h2>
        <GuideList guides={unit.guides} />
      </section>
      <Organiser unit={unit} />
      {unit.questions > 0 && (
        <section class="practice">
          <h2 id="page.practice">{words.actions.practise}</h2>
          <PracticeList guides={unit.guides} />
        </section>
      )}
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

/** As on a guide's page. */
function UnitActions({ unit }: { unit: UnitView }) {
  const { actions: words } = usePageWords();
  if (unit.questions === 0) return null;
  return (
    <nav class="actions" aria-label={words.label}>
      <a class="button" href={isOrganised(unit) ? '#page.organiser' : '#page.guides'}>
        {words.learn}
      </a>
      <a class="button button-main" href="#page.practice">
        {words.practise}
      </a>
      {unit.packets.length > 0 && (
        <a class="quiet" href="#page.sheets">
          {words.print}
        </a>
      )}
    </nav>
  );
}
