import type { SheetFile } from '../../src/guide/output.ts';
import { useFrame, usePaperWords, useWords } from './frame.tsx';

/** Printed files to download, each said in words. */
export function SheetFiles({ files }: { files: readonly SheetFile[] }) {
  const { href } = useFrame();
  if (files.length === 0) return null;
  return (
    <ul class="sheet-files">
      {files.map((file) => (
        <li key={file.address}>
          <a href={href(file.address)}>
            <FileName file={file} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function FileName({ file }: { file: SheetFile }) {
  const { sheetKinds, papers, pdf } = useWords();
  const words = usePaperWords();
  const parts = [
    sheetKinds[file.kind],
    file.edition === 'standard' ? '' : words.editions[file.edition],
    file.version === null ? '' : words.version(file.version),
    papers[file.paper],
  ];
  return `${parts.filter(Boolean).join(', ')} (${pdf(file.pages, Math.ceil(file.bytes / 1024))})`;
}
