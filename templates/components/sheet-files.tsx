import { type PrintTable, printRows } from '../../src/4-render/views/print-rows.ts';
import type { SheetFile } from '../../src/guide/output.ts';
import type { Title } from '../../src/guide/title.ts';
import { useFrame, usePageWords, useSheetWords } from './frame.tsx';
import { overridable } from './overridable.tsx';
import { TitleText } from './title-text.tsx';

/** Printed files: what most people print a row each, every other edition and version in a table to be opened. */
export const SheetFiles = overridable('sheet-files', ({ files, of, screens = {} }) => {
  const { rows, more } = printRows(files);
  const kinds = rows.length > 0 ? rows : withoutFiles(screens);
  if (kinds.length === 0) return null;
  return (
    <div class="sheet-files">
      <ul>
        {kinds.map(({ kind, tier, files }, index) => (
          <Row
            key={`${kind} ${tier}`}
            {...{ kind, tier, files, of }}
            screen={
              kinds.findIndex((row) => row.kind === kind) === index ? screens[kind] : undefined
            }
          />
        ))}
      </ul>
      {more.rows.length > 0 && <More table={more} of={of} />}
    </div>
  );
});

type Screens = Partial<Record<SheetFile['kind'], string | null>>;
type Named = Pick<SheetFile, 'kind' | 'tier'>;

/** Where nothing was printed there are the pages alone. */
function withoutFiles(screens: Screens): (Named & { files: SheetFile[] })[] {
  return (['worksheet', 'answer-key'] as const).flatMap((kind) =>
    typeof screens[kind] === 'string' ? [{ kind, tier: null, files: [] }] : [],
  );
}

interface RowProps extends Named {
  files: readonly SheetFile[];
  of: Title;
  /** Address of the page of the same. */
  screen: string | null | undefined;
}

function Row({ kind, tier, files, of, screen }: RowProps) {
  const { href } = useFrame();
  const { sheetKinds, papers, pages, onScreen } = usePageWords();
  const { tiers } = useSheetWords();
  const name = [sheetKinds[kind], tier === null ? '' : tiers[tier]].filter(Boolean).join(', ');
  const heard = (
    <span class="visually-hidden">
      {name}, <TitleText title={of} />:{' '}
    </span>
  );
  return (
    <li>
      <span class="sheet-kind">{name}</span>{' '}
      <span class="sheet-papers">
        {files.map((file) => (
          <a key={file.address} href={href(file.address)}>
            {heard}
            {papers[file.paper]} · {pages(file.pages)}
          </a>
        ))}
        {typeof screen === 'string' && (
          <a href={href(screen)}>
            {heard}
            {onScreen}
          </a>
        )}
      </span>
    </li>
  );
}

function More({ table: { columns, rows }, of }: { table: PrintTable; of: Title }) {
  const { href } = useFrame();
  const { sheetKinds, papers, pages, moreSheets, table } = usePageWords();
  const words = useSheetWords();
  const nameOf = ({ edition, tier, version }: PrintTable['rows'][number]) =>
    [
      words.editions[edition],
      tier === null ? '' : words.tiers[tier],
      version === null ? '' : words.version(version),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <details class="more-sheets">
      <summary>
        {moreSheets}
        <span class="visually-hidden">
          : <TitleText title={of} />
        </span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={`${table(moreSheets)}: ${of.plain}`}>
        <table>
          <caption class="visually-hidden">{moreSheets}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ kind, paper }) => (
                <th scope="col" key={`${kind} ${paper}`}>
                  {sheetKinds[kind]}, {papers[paper]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={nameOf(row)}>
                <th scope="row">{nameOf(row)}</th>
                {row.files.map((file, index) => (
                  <td key={index}>
                    {file !== null && (
                      <a href={href(file.address)}>
                        <span class="visually-hidden">
                          {sheetKinds[file.kind]}, <TitleText title={of} />, {nameOf(row)},{' '}
                          {papers[file.paper]}:{' '}
                        </span>
                        {pages(file.pages)}
                      </a>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
