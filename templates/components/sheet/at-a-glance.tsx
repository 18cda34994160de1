import type { AnswerKeyView } from '../../../src/4-render/views/sheet-views.ts';
import { isPlain, type Title, titleFromText } from '../../../src/guide/title.ts';
import { halves } from '../../../src/locale/halves.ts';
import { usePageWords, useSheetWords } from '../frame.tsx';
import { TitleText } from '../title-text.tsx';

const WORD_JOINER = '\u2060';

/** No line ends within "9–c". */
function whole(answer: Title): Title {
  return isPlain(answer) && answer.plain.includes('–')
    ? titleFromText(answer.plain.replaceAll('–', `–${WORD_JOINER}`))
    : answer;
}

/** Everything that can be marked at a glance: questions down, versions across. */
export function AtAGlance({ grid, versions }: Pick<AnswerKeyView, 'grid' | 'versions'>) {
  const words = useSheetWords();
  const { table } = usePageWords();
  if (grid.length === 0) return null;
  const columns = versions.length > 1 ? versions.map(words.version) : [words.key.answer];
  return (
    <div class="at-a-glance">
      <h2 id="page.glance">{words.key.atAGlance}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={table(words.key.atAGlance)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.key.question}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
              <th scope="col" class="align-right">
                {words.key.marks}
              </th>
            </tr>
          </thead>
          <tbody>
            {grid.map(({ id, label, answers, marks }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {answers.length === 0 && (
                  <td colSpan={columns.length > 1 ? columns.length : undefined}>
                    <a href={`#${id}`}>
                      {words.key.below}
                      <span class="visually-hidden">
                        : {words.key.question} {label}
                      </span>
                    </a>
                  </td>
                )}
                {answers.map((answer, index) => (
                  <td key={versions[index]}>
                    <bdi>
                      <TitleText title={whole(answer)} />
                    </bdi>
                  </td>
                ))}
                <td class="align-right">{marks === null ? '' : halves(marks)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
