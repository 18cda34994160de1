import type { Frontmatter, FrontmatterMarkdown, GuideSource } from '../1-read/sources.ts';
import { completes } from '../guide/answer-space.ts';
import type { Guide } from '../guide/guide.ts';
import type { CheckSettings, WorksheetSettings } from '../guide/settings.ts';
import { NO_TITLE, titleFromText } from '../guide/title.ts';
import { allQuestionsOf } from '../guide/worksheet.ts';
import { localeFor } from '../locale/locales.ts';
import type { Context } from './context.ts';
import { partsFromFrontmatter } from './frontmatter-parts.ts';
import { generatedExercises } from './generated.ts';
import { settleIdentity } from './identity.ts';
import { reportLooseStars, reportLooseStarsOf } from './loose-stars.ts';
import { dropComments, readMarkdown } from './markdown/read-markdown.ts';
import { partsFrom } from './parts.ts';
import { reportNoSections } from './section-links.ts';
import { nearestSettings } from './sheet-settings.ts';
import { reportLooseBoxes } from './slips.ts';
import { settleTitle } from './title.ts';
import { titleFromFrontmatter } from './title-markdown.ts';
import { reportAnswersInFootnotes } from './unseen/footnotes.ts';
import { inVocabulary } from './vocabulary.ts';

/** What a guide takes from its course and site where its own frontmatter is silent. */
export interface Inherited {
  course: string;
  subject: string;
  level: string;
  language: string;
  termLinks: boolean;
  worksheet: WorksheetSettings;
  checks: CheckSettings;
}

/**
 * One Markdown file to one guide. Never throws: what is wrong is told on the file, and the guide is
 * made from the rest, so that later checks can tell what else is wrong.
 *
 * @returns null where the frontmatter could not be read (the file says why).
 */
export function parseGuide(source: GuideSource, inherited: Inherited): Guide | null {
  const { file, frontmatter } = source;
  if (frontmatter === null) return null;
  const language = frontmatter.language || inherited.language;
  const context: Context = { file, grammar: localeFor(language).grammar };
  const names = namesFrom(frontmatter, context);
  const read = readMarkdown(context);
  const { footnotes } = read;
  reportLooseBoxes(read.nodes, context);
  const { kind, title, nodes } = settleTitle(frontmatter, names.title, read.nodes, context);
  const sections = partsFrom(kind, nodes, context);
  reportLooseStarsOf(sections, context);
  reportAnswersInFootnotes(sections, footnotes, context);
  for (const footnote of footnotes) reportLooseStars(footnote, context);
  const given = partsFromFrontmatter(frontmatter, sections, context);
  const authored = inVocabulary(inOrder(given, sections), frontmatter.vocabulary, language);
  const worksheet = nearestSettings(inherited.worksheet, frontmatter.worksheet, file.path);
  const wanted = { recall: frontmatter.recall, matchTerms: worksheet['match-terms'] };
  const parts = [...authored, ...generatedExercises(authored, wanted, context)];
  giveRoom(parts, worksheet.room);
  settleIdentity(parts, context);
  const guide: Guide = {
    ...heading(source, { ...frontmatter, kind }, inherited),
    worksheet,
    ...names,
    title: title.plain === '' ? titleFromText(source.slug) : title,
    language,
    footnotes,
    children: parts,
  };
  reportNoSections(guide, context);
  dropComments(guide);
  for (const footnote of footnotes) dropComments(footnote);
  return guide;
}

/** Room for every written answer that has none of its own: the guide's, the course's or the site's. */
function giveRoom(parts: Guide['children'], room: WorksheetSettings['room']): void {
  for (const part of parts) {
    if (part.type !== 'exercises') continue;
    for (const question of allQuestionsOf(part)) {
      if (question.type === 'review' && !completes(question)) question.space ??= room;
    }
  }
}

/** Definition and facts from frontmatter come first, its questions last, as on the page of a term. */
function inOrder(given: Guide['children'], sections: Guide['children']): Guide['children'] {
  const first = given.filter(({ type }) => type === 'definition');
  const facts = given.filter(({ type }) => type === 'facts');
  const questions = given.filter(({ type }) => type === 'exercises');
  const definition = sections.filter(({ type }) => type === 'definition');
  const rest = sections.filter(({ type }) => type !== 'definition');
  return [...first, ...definition, ...facts, ...rest, ...questions];
}

function namesFrom({ title, unit, aliases }: Frontmatter, context: Context) {
  const given = (markdown: FrontmatterMarkdown | null) =>
    markdown === null ? NO_TITLE : titleFromFrontmatter(markdown, context);
  return {
    title: given(title),
    unit: given(unit),
    aliases: aliases.map((alias) => titleFromFrontmatter(alias, context)),
  };
}

function heading(source: GuideSource, frontmatter: Frontmatter, inherited: Inherited) {
  const { kind, tags, related, published, updated, draft, places } = frontmatter;
  return {
    type: 'guide' as const,
    kind,
    source: source.file.path,
    course: inherited.course,
    slug: source.slug,
    subject: frontmatter.subject || inherited.subject,
    level: frontmatter.level || inherited.level,
    tags,
    related,
    movedFrom: frontmatter['moved-from'],
    published,
    updated,
    draft,
    termLinks: frontmatter['term-links'] ?? inherited.termLinks,
    checks: { ...inherited.checks, ...frontmatter.checks },
    // A copy with an ordinary prototype, as structured clone gives it.
    places: { ...places },
  };
}
