import type { AnswerKeyView } from '../../../src/4-render/views/sheet-views.ts';
import type { KeyEntry } from '../../../src/guide/kinds/kinds.ts';
import { tierShown } from '../../../src/guide/parts.ts';
import { ProseFrom, useFrame, usePageWords, useSheetWords } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { Inline, Notes, Prose, splitStem } from '../prose.tsx';
import { Answer } from '../questions/by-type.tsx';
import { Marks, QuestionNumber } from '../questions/number-and-marks.tsx';
import { PartsWithAnswers } from '../questions/structured.tsx';
import { SheetFiles } from '../sheet-files.tsx';
import { TitleText } from '../title-text.tsx';
import { AtAGlance } from './at-a-glance.tsx';
import { SheetBar } from './sheet-bar.tsx';
import { SheetLayout } from './sheet-layout.tsx';

export function AnswerKeyPage({ view: sheet }: { view: AnswerKeyView }) {
  const { href } = useFrame();
  const words = usePageWords();
  const paper = useSheetWords();
  const { versions, sections, totals } = sheet;
  const bar = (
    <>
      <SheetBar guide={sheet.guideAddress}>
        <a class="button" href={href(sheet.worksheetAddress)}>
          {words.openWorksheet}
        </a>
      </SheetBar>
      <SheetFiles files={sheet.sheets} of={sheet.title} />
    </>
  );
  return (
    <SheetLayout bar={bar}>
      <ProseFrom scope={sheet.prose}>
        <div class="page-head" aria-hidden="true">
          <p>
            <span class="page-mark">{paper.key.mark}</span> <TitleText title={sheet.title} />
          </p>
        </div>
        <div class="page-body">
          <header class="sheet-head">
            <p class="key-mark">{paper.key.mark}</p>
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
            <h1>
              <TitleText title={sheet.title} alone />
            </h1>
            {totals !== '' && (
              <p class="total">
                {paper.key.total}: {totals}
              </p>
            )}
          </header>
          <AtAGlance grid={sheet.grid} versions={versions} />
          <h2 id="page.answers">{paper.key.fullAnswers}</h2>
          {sections.map((section) => (
            <Section section={section} versions={versions} key={section.id} />
          ))}
        </div>
      </ProseFrom>
    </SheetLayout>
  );
}

function Section({
  section,
  versions,
}: {
  section: AnswerKeyView['sections'][number];
  versions: readonly string[];
}) {
  return (
    <section class="key-section">
      <h3 id={section.id}>
        <TitleText title={section.heading} alone />
      </h3>
      {section.entries.map((entry) => (
        <Entry entry={entry} versions={versions} key={entry.question.id} />
      ))}
    </section>
  );
}

function Entry({ entry, versions }: { entry: KeyEntry; versions: readonly string[] }) {
  const { id, children, part } = entry.question;
  const tier = tierShown(entry.question);
  const { tiers } = useSheetWords();
  const { line, rest } = splitStem(entry.type === 'review' ? entry.stem : children[0].children);
  const rank = 4 + part.length;
  return (
    <div class={`key-entry key-${entry.type}`} id={id}>
      <Heading rank={rank} class={line.length > 0 ? 'stem stem-line' : 'stem stem-line bare'}>
        <QuestionNumber of={entry.question} alone={line.length === 0} />
        {line.length > 0 && <Inline nodes={line} id={`${id}-stem`} />}
        <Marks of={entry.question} />
        {tier !== null && <span class="tier"> [{tiers[tier]}]</span>}
      </Heading>
      <Notes id={`${id}-stem`} />
      <Prose nodes={rest} id={`${id}-more`} rank={rank + 1} class="stem-rest" />
      {entry.type === 'structured' ? (
        <PartsWithAnswers>
          {entry.parts.map((one) => (
            <Entry entry={one} versions={versions} key={one.question.id} />
          ))}
        </PartsWithAnswers>
      ) : (
        <div class="key-answer">
          <Answer entry={entry} versions={versions} rank={rank + 1} />
        </div>
      )}
    </div>
  );
}
