/** What each kind of page tells machines of itself, in schema.org's vocabulary. */
import { plainText } from '../../../guide/text.ts';
import type { Frame, PageKind, PageViews } from '../../page.ts';
import type { GlossaryEntry } from '../../views/glossary.ts';
import type { CourseView } from '../../views/index-views.ts';
import type { Link } from '../../views/links.ts';
import { guideData } from './guide-data.ts';
import { resource } from './resource.ts';
import { reference, scriptOf, type Thing, thing } from './thing.ts';
import { type Urls, urlsOf } from './urls.ts';

type Teller<K extends PageKind> = (frame: Frame, view: PageViews[K], urls: Urls) => Thing[];

const nothing = () => [];

const TELLERS: { [K in PageKind]: Teller<K> } = {
  home: (frame, _view, urls) => [
    thing('WebSite', {
      '@id': urls.here(),
      name: frame.settings.title.plain,
      url: urls.here(),
      description: frame.description,
      inLanguage: frame.language,
    }),
  ],
  course: (frame, view, urls) => [courseData(frame, view, urls)],
  unit: (frame, { guides }, urls) => [resource(frame, urls, { hasPart: guidesData(guides, urls) })],
  termGuide: guideData,
  questionPage: guideData,
  topicGuide: guideData,
  worksheet: (frame, { unit, guideAddress }, urls) => [
    resource(frame, urls, {
      learningResourceType: frame.name,
      isBasedOn: reference(urls.of(guideAddress)),
      ...(unit.plain !== '' && { about: thing('Thing', { name: unit.plain }) }),
    }),
  ],
  glossary: (frame, { letters }, urls) => [
    listing('DefinedTermSet', frame, urls, {
      hasDefinedTerm: letters.flatMap(({ entries }) =>
        entries.flatMap((entry) => termData(entry, urls)),
      ),
    }),
  ],
  // Each course's own glossary tells its terms.
  siteGlossary: (frame, _view, urls) => [listing('DefinedTermSet', frame, urls)],
  tag: (frame, { courses }, urls) => [
    listing('CollectionPage', frame, urls, {
      hasPart: courses.flatMap(({ guides }) => guidesData(guides, urls)),
    }),
  ],
  tagList: (frame, _view, urls) => [listing('CollectionPage', frame, urls)],
  answersIndex: (frame, { questions }, urls) => [
    listing('CollectionPage', frame, urls, {
      hasPart: questions.map(({ address }) => reference(urls.of(address))),
    }),
  ],
  answerKey: nothing,
  printList: nothing,
  notFound: nothing,
  moved: nothing,
};

/** As text for a `script` element; empty for a page that tells nothing, or that nobody should find. */
export function pageData<K extends PageKind>(kind: K, frame: Frame, view: PageViews[K]): string {
  const urls = frame.movedTo === null ? urlsOf(frame) : null;
  const things = urls === null ? [] : TELLERS[kind](frame, view, urls);
  if (urls === null || things.length === 0) return '';
  return scriptOf([...things, ...wayTo(frame, urls)]);
}

function listing(
  type: 'CollectionPage' | 'DefinedTermSet',
  { name, description, language }: Frame,
  urls: Urls,
  more: Parameters<typeof thing>[1] = {},
): Thing {
  const own = { '@id': urls.here(), name, url: urls.here(), description, inLanguage: language };
  return thing(type, { ...own, ...more });
}

function courseData(frame: Frame, view: CourseView, urls: Urls): Thing {
  return resource(frame, urls, {
    educationalLevel: view.level,
    ...(view.subject !== '' && { about: thing('Thing', { name: view.subject }) }),
    hasPart: view.units.flatMap(({ guides }) => guidesData(guides, urls)),
  });
}

function guidesData(guides: readonly Link[], urls: Urls): Thing[] {
  return guides.map(({ title, address }) => {
    const url = urls.of(address);
    return thing('LearningResource', { '@id': url, name: title.plain, url });
  });
}

/** A headword with the first of its meanings. */
function termData({ term, anchor, senses: [first] }: GlossaryEntry, urls: Urls): Thing[] {
  if (first === undefined) return [];
  const url = first.type === 'term' ? urls.of(first.guide.address) : urls.here(anchor);
  return [thing('DefinedTerm', { name: term.plain, description: plainText(first.meaning), url })];
}

/** The way from the home page; none where there is nothing above it. */
function wayTo({ way, name }: Frame, urls: Urls): Thing[] {
  if (way.length === 0) return [];
  const steps = [
    ...way.map(({ title, address }) => ({ name: title.plain, url: urls.of(address) })),
    { name, url: urls.here() },
  ];
  const itemListElement = steps.map(({ name, url }, index) =>
    thing('ListItem', { position: index + 1, name, item: reference(url) }),
  );
  return [thing('BreadcrumbList', { itemListElement })];
}
