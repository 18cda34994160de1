import { readContent } from '../../src/1-read/read-content.ts';
import type { Inherited } from '../../src/2-parse/parse-guide.ts';

const folder = new URL('../cases/check/clean-units/content', import.meta.url).pathname;
const { settings } = await readContent(folder);

/** What a guide takes from a site without settings of its own. */
export const INHERITED: Inherited = {
  course: 'course',
  subject: '',
  level: '',
  language: 'en',
  termLinks: true,
  worksheet: settings.worksheet,
  checks: {},
};
