import type { SpokenFormula } from '../4-render/speech/spoken.ts';
import type { SheetFile } from '../guide/output.ts';
import type { DocumentData } from './data/data.ts';

/** One PDF to make. Plain data. */
export interface PrintJob {
  /** Sources of the guides in it; a problem is told at the first. */
  sources: string[];
  file: Omit<SheetFile, 'bytes' | 'pages'>;
  /** It holds answers that are not for the public output. */
  forTeachers: boolean;
  data: DocumentData;
  /** Pictures in it, by path from the content folder. */
  images: string[];
  formulas: SpokenFormula[];
}
