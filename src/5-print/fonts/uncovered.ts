import type { Position } from 'unist';
import { guideAddress } from '../../guide/addresses.ts';
import type { Guide } from '../../guide/guide.ts';
import { mathsText } from '../../guide/maths.ts';
import type { GuideNode } from '../../guide/nodes.ts';
import type { WorksheetSettings } from '../../guide/settings.ts';
import type { Course, SiteBase } from '../../guide/site.ts';
import { plainText } from '../../guide/text.ts';
import type { Title } from '../../guide/title.ts';
import { childrenOf } from '../../guide/walk.ts';
import { exercisesOf } from '../../guide/worksheet.ts';
import { footnoteOf, imagePathOf } from '../data/context.ts';
import type { ReadImage } from '../images.ts';
import type { PrintProblem } from '../problem.ts';
import { clustersOf } from './clusters.ts';
import { groupOf, scriptOf, telling } from './scripts.ts';
import type { Fonts } from './site-fonts.ts';
import { type Unprintable, unprintable } from './unprintable.ts';

/** A text that is printed, and where in its file it stands. */
interface Printed {
  text: string;
  position: Position | null;
}

/**
 * Characters of a guide's sheets that no font can set (rule `characters-can-be-printed`), each told once with how
 * often it comes, at its first place; letters of a script for which there is no font are told together.
 */
export function uncoveredCharacters(
  guide: Guide,
  site: SiteBase,
  fonts: Fonts,
  readImage: ReadImage,
): PrintProblem[] {
  const { places, source } = guide;
  const texts: Printed[] = [
    ...printedIn(guide.title, places.title ?? null),
    ...printedIn(guide.unit, places.unit ?? null),
    ...HEAD_KEYS.flatMap((key): Printed[] => {
      const position = places[`worksheet.${key}`];
      return position === undefined ? [] : [{ text: guide.worksheet[key], position }];
    }),
  ];
  // The address stands at the foot of a sheet.
  if (site.settings.url !== '')
    texts.push({ text: decodeURI(guideAddress(guide)), position: null });
  for (const exercises of exercisesOf(guide)) {
    const position = exercises.position ?? null;
    texts.push(...printedIn(exercises.subtitle, position));
    for (const word of exercises.bank?.extra ?? []) texts.push(...printedIn(word, position));
    texts.push(...printedBelow(exercises, new Set()));
  }
  return told(texts, fonts, source);

  function printedBelow(node: GuideNode, notes: Set<string>): Printed[] {
    const position = node.position ?? null;
    const own = textsOf(node).map((text) => ({ text, position }));
    return [
      ...own,
      ...[...childrenOf(node), ...noteOf(node, notes)].flatMap((one) => printedBelow(one, notes)),
    ];
  }

  function noteOf(node: GuideNode, notes: Set<string>): GuideNode[] {
    if (node.type !== 'footnoteReference') return [];
    const note = footnoteOf(guide, node.identifier);
    if (note === undefined || notes.has(note.identifier)) return [];
    notes.add(note.identifier);
    return [note];
  }

  /** What a node itself prints. */
  function textsOf(node: GuideNode): string[] {
    if ('maths' in node) return [mathsText(node.maths)];
    if ('value' in node && typeof node.value === 'string') return [node.value];
    if (node.type === 'image') {
      const path = imagePathOf(node.url, guide, site);
      if (path === null) return [];
      return [readImage(path, site.assets.get(path)?.drawing ?? null)?.text ?? ''];
    }
    if (node.type === 'review')
      return (node.space?.answerLines ?? []).flatMap(({ name, unit }) => [name, unit]);
    if (node.type === 'deletion') return node.alternatives.map((word) => plainText(word));
    const titles = node.type === 'match' ? Object.values(node.labels) : [];
    const words = node.type === 'cloze' ? (node.bank?.extra ?? []) : [];
    return [...titles, ...words].map(({ children }) => plainText(children));
  }
}

/** What is set of a title: without the raised and lowered characters of its plain text. */
function printedIn({ children }: Title, position: Position | null): Printed[] {
  return [{ text: plainText(children), position }];
}

/** What stands at the head of a worksheet as its settings give it. */
const HEAD_KEYS = ['publisher', 'teacher', 'date', 'due'] as const;

/** The same for what stands on every sheet of a course, told in its course.yml. */
export function uncoveredInCourse(
  course: Course,
  { settings }: SiteBase,
  fonts: Fonts,
): PrintProblem[] {
  const folder = course.guides[0]?.source.replace(/[^/]*$/, '') ?? '';
  const source = `${folder}course.yml`;
  const own = HEAD_KEYS.filter((key) => course.worksheet[key] !== settings.worksheet[key]);
  return [
    ...told(printedIn(course.title, null), fonts, source, 'title'),
    ...own.flatMap((key) => toldOfHead(course.worksheet, key, fonts, source)),
  ];
}

function toldOfHead(
  settings: WorksheetSettings,
  key: (typeof HEAD_KEYS)[number],
  fonts: Fonts,
  source: string,
): PrintProblem[] {
  return told([{ text: settings[key], position: null }], fonts, source, `worksheet.${key}`);
}

/** The same for what stands on every sheet of a site, told in site.yml. */
export function uncoveredInSite({ settings }: SiteBase, fonts: Fonts): PrintProblem[] {
  return [
    ...told([{ text: settings.licence, position: null }], fonts, 'site.yml', 'licence'),
    ...HEAD_KEYS.flatMap((key) => toldOfHead(settings.worksheet, key, fonts, 'site.yml')),
  ];
}

/** More signs than these of a file are told together: it may be full of letters that no font has. */
const MOST_TOLD = 20;

function told(
  texts: readonly Printed[],
  fonts: Fonts,
  source: string,
  key?: string,
): PrintProblem[] {
  const found = new Map<string, Unprintable>();
  for (const { text, position } of texts) {
    for (const { cluster, nth } of clustersOf(text)) {
      if (fonts.familyOf(cluster) !== null) continue;
      const script = scriptOf(cluster);
      const name = script === null ? cluster : groupOf(script);
      const shared = found.has(name) || found.size < MOST_TOLD ? name : '';
      const known = found.get(shared) ?? {
        script: shared === '' ? null : script,
        clusters: new Set(),
        first: { position, cluster, nth },
        places: new Set(),
        isUnjoined: fonts.hasUnjoined(cluster),
      };
      found.set(shared, known);
      if (known.script !== null && script !== null) known.script = telling(known.script, script);
      known.clusters.add(cluster);
      // Facts are printed where they stand and asked for again: the same place is counted once.
      known.places.add(JSON.stringify([position?.start, cluster, nth]));
    }
  }
  return [...found.values()].map((one) => unprintable(one, source, key));
}
