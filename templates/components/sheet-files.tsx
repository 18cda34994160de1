import type { SheetFile } from '../../src/guide/output.ts';
import { useFrame, usePageWords, useSheetWords } from './frame.tsx';
import { overridable } from './overridable.tsx';
import { TitleText } from './title-text.tsx';

/** Fewer further files than this are not worth a fold. */
const WORTH_A_FOLD = 3;

/** Printed files to download, each said in words: the usual ones first, other editions and versions in a fold. */
export const SheetFiles = overridable('sheet-files', ({ files, of }) => {
  const words = usePageWords();
  if (files.length === 0) return null;
  const usual = files.filter(isUsual);
  const more = files.filter((file) => !isUsual(file));
  const severalKeys = files.some(({ kind, version }) => kind === 'answer-key' && version !== null);
  if (more.length < WORTH_A_FOLD) return <List files={files} severalKeys={severalKeys} />;
  return (
    <>
      <List files={usual} severalKeys={severalKeys} />
      <details class="more-files">
        <summary>
          {words.moreFiles(more.length)}
          <span class="visually-hidden">
            : <TitleText title={of} />
          </span>
        </summary>
        <List files={more} severalKeys={severalKeys} />
      </details>
    </>
  );
});

/** What most people print: the standard edition, every tier, version A, the key to all versions. */
function isUsual({ kind, edition, version }: SheetFile): boolean {
  return edition === 'standard' && (version === null || (version === 'A' && kind !== 'answer-key'));
}

interface ListProps {
  files: readonly SheetFile[];
  /** There are keys of single versions beside the one to all. */
  severalKeys: boolean;
}

function List({ files, severalKeys }: ListProps) {
  const { href } = useFrame();
  return (
    <ul class="sheet-files">
      {files.map((file) => (
        <li key={file.address}>
          <a href={href(file.address)}>
            <FileName file={file} severalKeys={severalKeys} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function FileName({ file, severalKeys }: { file: SheetFile; severalKeys: boolean }) {
  const { allVersions, sheetKinds, papers, pdf } = usePageWords();
  const words = useSheetWords();
  const servesAll = severalKeys && file.kind === 'answer-key' && file.version === null;
  const parts = [
    sheetKinds[file.kind],
    file.edition === 'standard' ? '' : words.editions[file.edition],
    file.tier === null ? '' : words.tiers[file.tier],
    file.version === null ? '' : words.version(file.version),
    servesAll ? allVersions : '',
    papers[file.paper],
  ];
  return `${parts.filter(Boolean).join(', ')} (${pdf(file.pages, Math.ceil(file.bytes / 1024))})`;
}
