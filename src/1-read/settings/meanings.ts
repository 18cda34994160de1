/** What every key of the three kinds of settings is for, as an editor shows it beside the key. */
import type * as z from 'zod';
import type { AdviceId } from '../../messages/rules.ts';
import type { worksheet } from './common-schemas.ts';
import type { courseSchema, link } from './course-schema.ts';
import type { frontmatterSchema, question } from './frontmatter-schema.ts';
import type { siteSchema } from './site-schema.ts';

type Meanings<Schema extends z.ZodType> = Record<keyof z.input<Schema>, string>;

const CHECKS =
  'Advice on teaching that is switched off (`false`) or on (`true`), by the name of its rule.';
const ANSWERS =
  '`open`: the site shows answers to whoever asks. `separate`: pupils’ pages hold none, and a second folder is made for teachers.';

const TERM_LINKS =
  '`false`: terms are not linked by themselves where other guides first mention them.';

export const SITE_MEANINGS: Meanings<typeof siteSchema> = {
  title: 'The name of the site, at the top of every page.',
  tagline: 'A line under the title on the first page.',
  url: 'Where the site will lie, such as `https://example.org/guides/`. Needed for QR codes on sheets and links from elsewhere.',
  language: 'The language of the guides, such as `en`, `en-GB` or `de`. A guide may have its own.',
  licence:
    'How others may use the guides, such as `CC BY 4.0`. Stands at the foot of pages and sheets.',
  notices: 'Notices at the foot of every page, a list: trademarks, sources.',
  help: 'A link to where readers find help: a page, or an address such as `mailto:me@example.org`.',
  paper:
    'The paper that sheets are printed on: `a4`, `letter` or both. The first is the usual one.',
  answers: ANSWERS,
  'term-links': TERM_LINKS,
  worksheet: 'How worksheets are printed, for all guides. Courses and guides may say otherwise.',
  checks: CHECKS,
  fonts:
    'Font files in the content folder, for scripts that the fonts that come with the program lack.',
  exports: 'Other formats to publish beside the pages: `json`.',
  offline:
    '`true`: browsers keep the courses that somebody visits, to be read without a connection.',
  'link-pictures':
    '`true`: a picture with the title of a page, for where its link is shared. The site needs its `url`.',
};

export const COURSE_MEANINGS: Meanings<typeof courseSchema> = {
  title: 'The name of the course. Without one: the name of its folder.',
  subject: 'Such as `History`. Groups question pages of several courses.',
  level:
    'Such as `GCSE` or `Grade 10`. Groups question pages, and is what reading level is compared with.',
  description: 'A sentence or two on the course, for its own page and the first page.',
  colour: 'The accent of its pages and of its card. By the order of courses where none is given.',
  units: 'The names of its units, in their order. A guide names its unit by the same words.',
  links:
    'Where to go on: each has a `kind` (`notes`, `practice` or `papers`), a `title` and a `url`.',
  answers: ANSWERS,
  'term-links': TERM_LINKS,
  worksheet: 'How worksheets of this course are printed. Guides may say otherwise.',
  checks: CHECKS,
};

export const FRONTMATTER_MEANINGS: Meanings<typeof frontmatterSchema> = {
  kind: '`term`: one key term, with definition and facts. `question`: one question, answered. `topic`: study notes.',
  title: 'The term, the question or the topic, as it stands at the top of the page.',
  unit: 'The unit of the course that the guide belongs to, in the same words as in course.yml.',
  subject: 'Where it differs from the course’s.',
  level: 'Where it differs from the course’s.',
  tags: 'Words that guides are filed under: each has a page that lists them.',
  aliases: 'Other names of the term.',
  related: 'Guides to go on to: their file names without `.md`, or `course/name`.',
  'moved-from':
    'Addresses that the guide had before: `old-name`, or `/course/old-name/`. They lead to it.',
  published:
    'The day it was published first, such as `2026-03-31`: for feed readers and search engines.',
  updated:
    'The day it was last changed in a way that readers should hear of, such as `2026-05-12`.',
  draft: '`true`: left out of the site until it is ready.',
  language: 'Where it differs from the site’s, such as `fr`.',
  'term-links':
    '`false`: no terms are linked by themselves in this guide, and it is not in others.',
  vocabulary:
    'Languages of the key terms and of their meanings, such as `fr` or `[fr, en]`, where they differ from the guide’s.',
  recall: '`false`: the worksheet makes no gaps of the bold words in facts.',
  worksheet: 'How this guide’s worksheet is printed.',
  checks: CHECKS,
  definition: 'The definition, in place of a section `## Definition`.',
  facts: 'The facts, in place of a section `## Facts`.',
  questions:
    'Review questions, in place of a section: each has `q`, and may have `a`, `marks`, `id` and `points`.',
};

export const WORKSHEET_MEANINGS: Meanings<typeof worksheet> = {
  editions:
    'Sheets to print: `standard`, `compact`, `easy-read`, `large-print`, `extra-large-print`.',
  versions: 'How many versions (A, B, C …) have their options and steps in another order, 1 to 26.',
  qr: '`true` or `false`: a code on the sheet that leads to its guide. Without it: where answers are kept apart. The site needs its `url`.',
  room: 'Room for written answers that say nothing else: `10 lines`, `box 6 cm`, `working 5 cm` or `squared 6 cm`.',
  space:
    'Room for written answers, times the usual: 0.25 to 3, or `none` for sheets answered in a book.',
  pages: 'How many pages a sheet should take; a warning says where it can’t.',
  tiers: 'Sheets that differ by their questions: `core`, `support`, `challenge`.',
  tint: '`cream`: a tinted page. `none`: white.',
  publisher: 'School or author, at the head of sheets; at most 60 characters.',
  logo: 'A picture in the content folder for the head of sheets.',
  teacher: 'The teacher’s name, at the head of sheets; at most 40 characters.',
  date: 'A date at the head of sheets in place of the line for it.',
  due: 'When the sheet is to be handed in.',
  'match-terms':
    'Most key terms to match in one question, 4 to 26; `false`: no matching of key terms.',
  instructions: '`false`: no lines such as “Tick one box for each question.”',
  headings: '`false`: no headings of sections on the sheet.',
};

export const LINK_MEANINGS: Meanings<typeof link> = {
  kind: 'What is found there: `notes`, `practice` or `papers`.',
  title: 'The words of the link.',
  url: 'Its address, such as `https://example.org/notes`.',
};

export const QUESTION_MEANINGS: Meanings<typeof question> = {
  q: 'The question.',
  a: 'The model answer.',
  marks: 'Whole or half marks, such as 3 or 1.5. Without them: one for each of its points.',
  id: 'A name that stays when the question is reworded: small letters, digits and hyphens.',
  points: 'Marking points, a mark each.',
};

export const ADVICE_MEANINGS: Record<AdviceId, string> = {
  'facts-are-asked': 'Facts that nothing on the sheet asks for.',
  'right-options-are-not-longest': 'Right options that are the longest of their questions.',
  'options-are-alike-in-length': 'Options much shorter or longer than the others.',
  'options-are-three-or-more': 'Questions with two options.',
  'grammar-tells-nothing': 'Questions from which only the right option goes on as a sentence.',
  'absolutes-are-fair':
    'Words such as “always” that stand in wrong options and false statements alone.',
  'negatives-stand-out': 'Questions that ask for the exception and do not set the “not” in bold.',
  'questions-keep-answers': 'Answers that stand in another question.',
  'gaps-can-be-understood': 'Gaps at the start of a sentence, and more than three in one.',
  'marks-fit-points': 'Marks that are more or fewer than the marking points.',
  'command-words-fit-marks': 'Words such as “state” or “explain” that do not fit the marks.',
  'direct-answers-are-short': 'Question guides whose first answer is longer than two sentences.',
  'reading-fits-level': 'Text that is harder to read than the level lets expect.',
  'terms-are-defined': 'Words that stand in bold in three guides and are explained in none.',
  'related-is-returned': 'Guides that name another as related, and are not named by it.',
};
