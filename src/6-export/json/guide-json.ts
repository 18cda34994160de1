import { guideAddress } from '../../guide/addresses.ts';
import type { AnswerKey } from '../../guide/answer-key.ts';
import { type Audience, seesAnswers } from '../../guide/audience.ts';
import type { Guide, GuidePart } from '../../guide/guide.ts';
import { paperworkOf } from '../../guide/paperwork.ts';
import { sectionOf } from '../../guide/sections-checked.ts';
import type { Course } from '../../guide/site.ts';
import { allQuestionsOf, exercisesOf, type Worksheet } from '../../guide/worksheet.ts';
import { localeFor } from '../../locale/locales.ts';
import { sectionHeading } from '../../locale/section-heading.ts';
import { foreignJson } from './foreign-json.ts';
import {
  FORMAT,
  FORMAT_VERSION,
  type GuideJson,
  type PartJson,
  type SectionJson,
} from './format.ts';
import { plainLine, plainLines } from './plain-lines.ts';
import { type Beside, bankJson, type Help, type HelpOf, questionJson } from './questions-json.ts';

/** One guide as everybody in this audience may read it: exercises without answers where a course keeps them apart. */
export function guideJson(
  guide: Guide,
  course: Omit<Course, 'units' | 'unsorted' | 'guides'>,
  audience: Audience,
): GuideJson {
  const paperwork = paperworkOf(guide);
  const worksheet = paperwork?.worksheet('standard', 'A') ?? null;
  const key = seesAnswers(audience, course) ? (paperwork?.key(['A']) ?? null) : null;
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    address: guideAddress(guide),
    kind: guide.kind,
    title: guide.title.plain,
    language: guide.language,
    course: { slug: course.slug, title: course.title.plain },
    unit: guide.unit.plain,
    subject: guide.subject,
    level: guide.level,
    tags: guide.tags,
    aliases: guide.aliases.map(({ plain }) => plain),
    ...foreignJson([guide.title, guide.unit, guide.aliases]),
    parts: guide.children.flatMap(partJson),
    exercises: exercisesJson(guide, worksheet, key),
    marks: worksheet?.total ?? null,
  };
}

function partJson(part: GuidePart): PartJson[] {
  switch (part.type) {
    case 'exercises':
      return [];
    case 'facts':
      return [
        {
          type: part.type,
          facts: part.children.map(({ children }) => plainLines(children)),
          ...foreignJson(part.children),
        },
      ];
    case 'keyTerms': {
      const terms = part.children.map(({ children: [name, meaning] }) => ({
        term: plainLine(name.children),
        meaning: plainLine(meaning.children),
      }));
      return [{ type: part.type, terms, ...foreignJson(part.children) }];
    }
    default:
      return [{ type: part.type, text: plainLines(part.children), ...foreignJson(part.children) }];
  }
}

/** As on the standard worksheet, version A. */
function exercisesJson(guide: Guide, worksheet: Worksheet | null, key: AnswerKey | null) {
  const { grammar } = localeFor(guide.language);
  const beside = besideOf(guide);
  return (worksheet?.sections ?? []).map(
    (section, at): SectionJson => ({
      id: section.id,
      title: sectionHeading(section, grammar).plain,
      questionType: section.questionType,
      origin: section.origin,
      instruction: plainLines(section.instruction),
      bank: bankJson(section.bank),
      ...foreignJson([section.subtitle, section.instruction, section.bank]),
      questions: section.questions.map((question, index) =>
        questionJson(question, key?.sections[at]?.entries[index] ?? null, beside),
      ),
    }),
  );
}

const NO_HELP: Help = { hint: [], starter: '' };

function besideOf(guide: Guide): Beside {
  const checked = exercisesOf(guide)
    .flatMap(allQuestionsOf)
    .filter(({ checks }) => checks.length > 0);
  return {
    help: helpIn(guide),
    checks: new Map(checked.map(({ id, checks }) => [id, checks.map(sectionOf)])),
  };
}

/** Hints and sentence starters of all questions: no sheet for everyone has them. */
function helpIn(guide: Guide): HelpOf {
  const known = new Map(
    exercisesOf(guide)
      .flatMap(allQuestionsOf)
      .flatMap((question): [string, Help][] => {
        if (question.type !== 'review') return [];
        const [, , , hint, starter] = question.children;
        return [
          [question.id, { hint: plainLines(hint.children), starter: plainLine(starter.children) }],
        ];
      }),
  );
  return (id) => known.get(id) ?? NO_HELP;
}
