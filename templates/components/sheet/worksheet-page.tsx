import type { WorksheetView } from '../../../src/4-render/views/sheet-views.ts';
import { halves } from '../../../src/locale/halves.ts';
import { ProseFrom, useFrame, usePageWords, useSheetWords } from '../frame.tsx';
import { Prose } from '../prose.tsx';
import { AskedOnSheet } from '../questions/by-type.tsx';
import { SectionContext } from '../questions/stem.tsx';
import { WordBank } from '../questions/word-bank.tsx';
import { SheetFiles } from '../sheet-files.tsx';
import { TitleText } from '../title-text.tsx';
import { SheetBar } from './sheet-bar.tsx';
import { SheetLayout } from './sheet-layout.tsx';

type SectionView = WorksheetView['sections'][number];

export function WorksheetPage({ view: sheet }: { view: WorksheetView }) {
  return (
    <SheetLayout
      look={lookOf(sheet)}
      bar={
        <>
          <SheetBar guide={sheet.guideAddress} />
          <SheetFiles files={sheet.sheets} of={sheet.title} />
        </>
      }
    >
      <ProseFrom scope={sheet.prose}>
        <div class="page-body">
          <SheetHead sheet={sheet} />
          {sheet.sections.map((section) => (
            <Section section={section} headed={sheet.headings} key={section.id} />
          ))}
        </div>
      </ProseFrom>
    </SheetLayout>
  );
}

/** Classes of what differs from a standard sheet on white. */
function lookOf({ edition, tint }: WorksheetView): string {
  return [edition === 'standard' ? '' : edition, tint === 'none' ? '' : `tint-${tint}`]
    .filter(Boolean)
    .join(' ');
}

function SheetHead({ sheet }: { sheet: WorksheetView }) {
  const words = useSheetWords();
  const pageWords = usePageWords();
  const { total, given } = sheet;
  return (
    <header class="sheet-head">
      <GivenOut sheet={sheet} />
      <p class="sheet-course">
        <TitleText title={sheet.course} />
        {sheet.unit.plain !== '' && (
          <>
            {' '}
            <span>
              <TitleText title={sheet.unit} />
            </span>
          </>
        )}
      </p>
      <div class="title-and-score">
        <h1>
          <TitleText title={sheet.title} alone />
          {sheet.version !== null && (
            <>
              {' '}
              <span class="version">{words.version(sheet.version)}</span>
            </>
          )}
        </h1>
        {total !== null && (
          <p class="field score">
            {words.score}
            <span class="visually-hidden">{pageWords.blankOutOf(total)}</span>
            <span class="of-total" aria-hidden="true">
              {' '}
              / {halves(total)}
            </span>
          </p>
        )}
      </div>
      <ul class="sheet-fields">
        {[words.name, words.class, ...(given.date === '' ? [words.date] : [])].map((field) => (
          <li class="field" key={field}>
            {field}
            <span class="visually-hidden">{pageWords.blankLine}</span>
          </li>
        ))}
        {given.date !== '' && (
          <li class="given">
            {words.date} <strong>{given.date}</strong>
          </li>
        )}
      </ul>
    </header>
  );
}

/** Who gives the sheet out and for when, and a mark that says no more than the name. */
function GivenOut({ sheet: { given, logo } }: { sheet: WorksheetView }) {
  const { href } = useFrame();
  const words = useSheetWords();
  const { publisher, teacher, due } = given;
  const by = [publisher, teacher === '' ? '' : words.teacher(teacher)].filter(Boolean).join(' · ');
  if (by === '' && due === '' && logo === null) return null;
  return (
    <div class="given-out">
      {by !== '' && <p>{by}</p>}
      {due !== '' && <p>{words.due(due)}</p>}
      {logo !== null && <img src={href(logo.address)} alt="" {...logo.size} />}
    </div>
  );
}

function Section({ section, headed }: { section: SectionView; headed: boolean }) {
  const { tasks } = useSheetWords();
  const { id, heading, task, instruction, bank, questions } = section;
  return (
    <section class={`sheet-section sheet-${section.questionType}`}>
      <div class={headed ? 'section-head' : 'section-head unheaded'}>
        {/* Where it is not seen, it is still there to be heard and jumped to. */}
        <h2 id={id} class={headed ? undefined : 'visually-hidden'}>
          <TitleText title={heading} alone />
        </h2>
        {task !== null && <p class="what-to-do">{tasks[task]}</p>}
      </div>
      <Prose nodes={instruction} id={`${id}-instruction`} rank={3} class="instruction" />
      {bank !== null && <WordBank words={bank} />}
      <ul class="sheet-questions">
        {questions.map((asked) => (
          <li class="sheet-question" id={asked.id} key={asked.id}>
            <SectionContext.Provider value={section.questionType}>
              <AskedOnSheet asked={asked} />
            </SectionContext.Provider>
          </li>
        ))}
      </ul>
    </section>
  );
}
