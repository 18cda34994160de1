import { notesReferredTo } from '../../guide/footnotes.ts';
import type { Guide } from '../../guide/guide.ts';
import { kindOf } from '../../guide/kinds/kinds.ts';
import type { GuideNode } from '../../guide/nodes.ts';
import { readings } from '../../guide/readings.ts';
import type { Site } from '../../guide/site.ts';
import type { Title } from '../../guide/title.ts';
import { childrenOf } from '../../guide/walk.ts';

/**
 * What a guide tells everyone, part by part: title, definition, facts, prose, key terms,
 * instructions, and of each question what is asked and offered; with the footnotes of all that.
 */
export function taughtTexts(guide: Guide): string[] {
  const nodes = guide.children.flatMap((part): GuideNode[] => {
    if (part.type !== 'exercises') return part.children;
    const [instruction, ...questions] = part.children;
    return [instruction, ...questions.flatMap((question) => kindOf(question).taught(question))];
  });
  const notes = notesReferredTo(nodes, guide.footnotes);
  const all = [...nodes, ...notes];
  return [
    ...[guide.title, ...guide.aliases].flatMap(titleReadings),
    ...all.flatMap(readings),
    ...all.flatMap(told),
  ];
}

/** On pages and paper, and where there is no markup. */
function titleReadings({ plain, children }: Title): string[] {
  return [plain, ...readings({ type: 'paragraph', children })];
}

/** Words that stand in an open text's attributes: long forms of abbreviations, addresses, names of pictures. */
function told(node: GuideNode): string[] {
  const own = [
    'title' in node && typeof node.title === 'string' ? node.title : '',
    'url' in node && typeof node.url === 'string' ? decoded(node.url) : '',
  ].filter((text) => text !== '');
  return [...own, ...childrenOf(node).flatMap(told)];
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** What the site and its courses say of themselves on every page. */
export function settingsTexts({ settings, courses }: Site): string[] {
  const { title, tagline, url, licence, notices, help } = settings;
  return [
    ...titleReadings(title),
    ...[tagline, url, licence, ...notices, help],
    ...courses.flatMap((course) => [
      ...titleReadings(course.title),
      ...[course.subject, course.level, course.description],
      ...course.units.flatMap((unit) => titleReadings(unit.title)),
      ...course.links.flatMap((link) => [link.title, link.url]),
    ]),
  ];
}
