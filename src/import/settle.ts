/** Drafts to guides that pass the checks: what would not is taken out, kept as a comment and told. */
import { VFile } from 'vfile';
import { readCourse } from '../1-read/read-course.ts';
import { readGuide } from '../1-read/read-guide.ts';
import { readSiteSettings } from '../1-read/read-site-settings.ts';
import { parseSite } from '../2-parse/parse-site.ts';
import { checkSite } from '../3-check/check-site.ts';
import type { Asset } from '../guide/site.ts';
import type { Grammar } from '../locale/grammar.ts';
import { localeFor } from '../locale/locales.ts';
import { ends } from '../messages/message.ts';
import type { Draft, DraftSection, Leftover } from './draft.ts';
import { leftoverFrom } from './leftovers.ts';
import { type Origin, type Origins, type Written, writeGuide } from './write/write-guide.ts';

export interface Settled {
  draft: Draft;
  text: string;
}

export interface Surroundings extends Origins {
  grammar: Grammar;
  /** Pictures that the guide may show, by path from the content folder. */
  assets: ReadonlyMap<string, Asset>;
}

/** Writes a draft so that `check` has no error to tell. Every round takes something out, so it ends. */
export function settle(draft: Draft, around: Surroundings): Settled {
  let settled = draft;
  for (;;) {
    const written = writeGuide(settled, around.grammar, around);
    const errors = errorsIn(written.text, around);
    if (errors.length === 0) return { draft: settled, text: written.text };
    settled = without(settled, errors, written);
  }
}

/** True for Markdown that is a guide already. */
export function isGuide(text: string): boolean {
  const around = {
    grammar: localeFor('en').grammar,
    source: '',
    counts: 'line' as const,
    assets: new Map(),
  };
  return text.startsWith('---\n') && errorsIn(text, around).length === 0;
}

interface Fault {
  line: number;
  reason: string;
}

function errorsIn(text: string, { assets }: Surroundings): Fault[] {
  const siteFile = new VFile({ path: 'site.yml', value: '' });
  const { settings } = readSiteSettings(null, siteFile);
  const guide = readGuide(Buffer.from(text), 'guide.md');
  const course = readCourse({ folder: '', bytes: null, guides: [guide] });
  const { site, files } = parseSite(
    {
      siteFile,
      settings,
      courses: course.source === null ? [] : [course.source],
      assets: new Map(assets),
      statics: [],
      files: [siteFile, ...course.files],
    },
    { drafts: true },
  );
  checkSite(site, files, true);
  return files.flatMap(({ messages }) =>
    messages
      .filter(({ fatal }) => fatal === true)
      .map((message) => ({ line: ends(message)[0].line, reason: message.reason })),
  );
}

/** The draft without the pieces that these errors are about; without all of them where none can be blamed. */
function without(draft: Draft, errors: readonly Fault[], { pieces }: Written): Draft {
  const blamed = new Map<Origin, string>();
  for (const { line, reason } of errors) {
    const piece = pieces.find(
      ({ origin, from, to }) => origin !== null && from <= line && line <= to,
    );
    if (piece !== undefined && !blamed.has(piece.origin)) blamed.set(piece.origin, reason);
  }
  const leftovers: Leftover[] = [];
  const take = <T extends NonNullable<Origin>>(one: T): T[] => {
    const reason = blamed.get(one) ?? (blamed.size === 0 ? (errors[0]?.reason ?? '') : null);
    if (reason === null) return [one];
    leftovers.push(leftoverFrom(one, `as a guide it would be refused (${reason})`));
    return [];
  };
  const sections = draft.sections.flatMap(take).flatMap((section): DraftSection[] => {
    switch (section.type) {
      case 'facts': {
        const items = section.items.flatMap(take);
        return items.length === 0 ? [] : [{ ...section, items }];
      }
      case 'keyTerms': {
        const terms = section.terms.flatMap(take);
        return terms.length === 0 ? [] : [{ ...section, terms }];
      }
      case 'exercises': {
        const questions = section.questions.flatMap(take);
        if (questions.length > 0) return [{ ...section, questions }];
        return section.instruction.length === 0 ? [] : take({ ...section, questions });
      }
      default:
        return [section];
    }
  });
  if (draft.sections.length === 0 && leftovers.length === 0) return withPlainTitle(draft, errors);
  return { ...withKind(draft, sections), sections, leftovers: [...draft.leftovers, ...leftovers] };
}

/** A term without its definition is no term, and a question no question without its answer. */
function withKind(draft: Draft, sections: readonly DraftSection[]): Pick<Draft, 'kind'> & Draft {
  const isTerm = sections.some(({ type }) => type === 'definition');
  const isQuestion = sections[0]?.type === 'prose' && sections[0].depth === 0;
  const holds = draft.kind === 'term' ? isTerm : draft.kind === 'question' ? isQuestion : true;
  return { ...draft, kind: holds ? draft.kind : 'topic' };
}

function withPlainTitle(draft: Draft, errors: readonly Fault[]): Draft {
  const title = draft.title.replaceAll(/[^\p{L}\p{N} ,;'’!?-]+/gu, ' ').trim() || 'Imported';
  if (title === draft.title) throw new Error(`An empty guide is refused: ${errors[0]?.reason}`);
  const leftover = { line: 1, because: 'the title as it was', text: draft.title };
  return { ...draft, title, leftovers: [...draft.leftovers, leftover] };
}
