import type { VFile } from 'vfile';
import { cardOf, type GuideCard } from '../guide/card.ts';
import type { Guide } from '../guide/guide.ts';
import { mapGuides, type Site } from '../guide/site.ts';
import { adviseOnCard, adviseOnGuide } from './advise.ts';
import { pointToImport } from './point-to-import.ts';
import type { CardRule, CheckContext, CourseContext, GuideRule, SiteRule } from './rule.ts';
import { addressesAreUnique } from './rules/addresses-are-unique.ts';
import { answersAreGiven } from './rules/answers-are-given.ts';
import { answersAreNotAsked } from './rules/answers-are-not-asked.ts';
import { choicesHaveAKey } from './rules/choices-have-a-key.ts';
import { definitionsAreGiven } from './rules/definitions-are-given.ts';
import { footnotesKeepGapWords } from './rules/footnotes-keep-gap-words.ts';
import { headingsDiffer } from './rules/headings-differ.ts';
import { headingsStepDown } from './rules/headings-step-down.ts';
import { imagesExist } from './rules/images-exist.ts';
import { imagesHaveAltText } from './rules/images-have-alt-text.ts';
import { labelsAreNotShown } from './rules/labels-are-not-shown.ts';
import { linksLeadSomewhere } from './rules/links-lead-somewhere.ts';
import { logosExist } from './rules/logos-exist.ts';
import { matchesAreShort } from './rules/matches-are-short.ts';
import { matchesCanBeSolved } from './rules/matches-can-be-solved.ts';
import { oldAddresses } from './rules/old-addresses.ts';
import { optionsDiffer } from './rules/options-differ.ts';
import { optionsStandAlone } from './rules/options-stand-alone.ts';
import { relatedGuidesExist } from './rules/related-guides-exist.ts';
import { rightOnesLookLikeOthers } from './rules/right-ones-look-like-others.ts';
import { statementsAgree } from './rules/statements-agree.ts';
import { stepsDiffer } from './rules/steps-differ.ts';
import { tablesCanBeCompleted } from './rules/tables-can-be-completed.ts';
import { tablesHaveHeaders } from './rules/tables-have-headers.ts';
import { unitsAreKnown } from './rules/units-are-known.ts';
import { versionsDiffer } from './rules/versions-differ.ts';

const GUIDE_RULES: readonly GuideRule[] = [
  definitionsAreGiven,
  answersAreGiven,
  footnotesKeepGapWords,
  answersAreNotAsked,
  tablesCanBeCompleted,
  choicesHaveAKey,
  optionsStandAlone,
  optionsDiffer,
  rightOnesLookLikeOthers,
  statementsAgree,
  stepsDiffer,
  matchesCanBeSolved,
  matchesAreShort,
  versionsDiffer,
  imagesHaveAltText,
  headingsStepDown,
  headingsDiffer,
  tablesHaveHeaders,
];

/** These look at the files beside a guide. */
const FILE_RULES: readonly CardRule[] = [imagesExist, labelsAreNotShown];

/** And these at the guides around it. */
const NEIGHBOUR_RULES: readonly CardRule[] = [
  unitsAreKnown,
  relatedGuidesExist,
  linksLeadSomewhere,
];

const SITE_RULES: readonly SiteRule[] = [addressesAreUnique, oldAddresses, logosExist];

/** What can be told of a guide by itself; reports on its file. */
export function checkGuide(guide: Guide, file: VFile): void {
  for (const rule of GUIDE_RULES) rule(guide, file);
  adviseOnGuide(guide, file);
  pointToImport(guide, file);
}

/**
 * What can be told of guides beside each other; reports on their files.
 *
 * @param alone True where the site is one guide whose neighbours were not read. Default: false.
 */
export function checkCards(site: Site<GuideCard>, files: readonly VFile[], alone = false): void {
  const rules = alone ? FILE_RULES : [...FILE_RULES, ...NEIGHBOUR_RULES];
  const around: CheckContext = { site, files: byPath(files) };
  for (const course of site.courses) {
    const context: CourseContext = { ...around, course };
    for (const guide of course.guides) {
      const file = context.files.get(guide.source);
      if (file !== undefined) for (const rule of rules) rule(guide, file, context);
    }
  }
  for (const rule of SITE_RULES) rule(around);
  if (alone) return;
  for (const course of site.courses) {
    const context: CourseContext = { ...around, course };
    for (const guide of course.guides) {
      const file = context.files.get(guide.source);
      if (file !== undefined) adviseOnCard(guide, file, context);
    }
  }
}

/** All of it, for a site whose guides were all read. */
export function checkSite(site: Site, files: readonly VFile[], alone = false): void {
  const known = byPath(files);
  for (const guide of site.courses.flatMap((course) => course.guides)) {
    const file = known.get(guide.source);
    if (file !== undefined) checkGuide(guide, file);
  }
  checkCards(mapGuides(site, cardOf), files, alone);
}

/** Links are read in normal form C, whatever form the disk has its names in: files are known under both. */
function byPath(files: readonly VFile[]): Map<string, VFile> {
  return new Map([
    ...files.map((file) => [file.path.normalize('NFC'), file] as const),
    ...files.map((file) => [file.path, file] as const),
  ]);
}
