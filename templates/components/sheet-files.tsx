import type { SheetFile } from '../../src/4-render/options.ts';
import { useFrame } from './frame.tsx';

/** Printed files to download. */
export function SheetFiles({ files }: { files: readonly SheetFile[] }) {
  const { href } = useFrame();
  if (files.length === 0) return null;
  return (
    <ul class="sheet-files">
      {files.map(({ address, label }) => (
        <li key={address}>
          <a href={href(address)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
