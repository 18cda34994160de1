import type { Version } from '../../guide/arrange.ts';
import type { SheetFile } from '../../guide/output.ts';
import type { Edition, Paper } from '../../guide/settings.ts';
import type { SheetTier } from '../../guide/tiers.ts';

/** What most people print of one kind: one file a paper. */
export interface PrintRow {
  kind: SheetFile['kind'];
  tier: SheetTier;
  files: SheetFile[];
}

/** Everything else: an edition, tier and version a row, a kind and paper a column. */
export interface PrintTable {
  columns: { kind: SheetFile['kind']; paper: Paper }[];
  rows: {
    edition: Edition;
    tier: SheetTier;
    version: Version | null;
    /** One for each column; null where there is none. */
    files: (SheetFile | null)[];
  }[];
}

/** Printed files as a panel shows them. `more` has no rows where all is usual. */
export function printRows(files: readonly SheetFile[]): { rows: PrintRow[]; more: PrintTable } {
  const rows = new Map<string, PrintRow>();
  const others: SheetFile[] = [];
  for (const file of files) {
    const { kind, tier } = file;
    if (!isUsual(file)) others.push(file);
    else {
      const row = rows.get(`${kind} ${tier}`) ?? { kind, tier, files: [] };
      rows.set(`${kind} ${tier}`, row);
      row.files.push(file);
    }
  }
  return { rows: [...rows.values()], more: tableOf(others) };
}

/** The standard edition, every tier, version A, the key to all versions. */
function isUsual({ kind, edition, version }: SheetFile): boolean {
  const isKey = kind === 'answer-key' || kind === 'answer-key-packet';
  return edition === 'standard' && (version === null || (version === 'A' && !isKey));
}

function tableOf(files: readonly SheetFile[]): PrintTable {
  const columns = new Map<string, PrintTable['columns'][number]>();
  const rows = new Map<string, SheetFile[]>();
  for (const file of files) {
    const { kind, paper, edition, tier, version } = file;
    columns.set(`${kind} ${paper}`, { kind, paper });
    const name = `${edition} ${tier} ${version}`;
    rows.set(name, [...(rows.get(name) ?? []), file]);
  }
  return {
    columns: [...columns.values()],
    rows: [...rows.values()].flatMap((found) => {
      const [first] = found;
      if (first === undefined) return [];
      const { edition, tier, version } = first;
      const inOrder = [...columns.values()].map(
        ({ kind, paper }) =>
          found.find((file) => file.kind === kind && file.paper === paper) ?? null,
      );
      return [{ edition, tier, version, files: inOrder }];
    }),
  };
}
