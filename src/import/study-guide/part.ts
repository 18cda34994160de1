import type { Line } from '../line.ts';
import type { Heading } from './headings.ts';

/** A heading, and the lines below it. */
export interface Part {
  heading: Heading;
  line: Line;
  lines: Line[];
}
