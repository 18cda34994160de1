/** What of a site's look may be laid over, by name: the one list of it. docs/theming.md describes each. */

/** Parts of pages, named as their files are in `templates/components/`. */
export const COMPONENT_NAMES = [
  'layout',
  'site-header',
  'site-footer',
  'site-search',
  'preferences',
  'breadcrumbs',
  'guide-head',
  'contents',
  'section-bar',
  'definition',
  'direct-answer',
  'summary',
  'encouragement',
  'facts',
  'key-terms',
  'exercises',
  'question',
  'show-answers',
  'related',
  'related-questions',
  'mentioned-in',
  'where-next',
  'print-panel',
  'guide-tags',
  'neighbours',
  'course-card',
  'guide-list',
  'question-indexes',
  'course-links',
  'link-list',
  'actions',
  'sheet-files',
] as const;
export type ComponentName = (typeof COMPONENT_NAMES)[number];

/** Whole pages, named as their files are in `templates/pages/`. */
export const PAGE_KINDS = {
  home: 'home',
  course: 'course',
  unit: 'unit',
  'term-guide': 'termGuide',
  'question-page': 'questionPage',
  'topic-guide': 'topicGuide',
  worksheet: 'worksheet',
  'answer-key': 'answerKey',
  glossary: 'glossary',
  'site-glossary': 'siteGlossary',
  tag: 'tag',
  'tag-list': 'tagList',
  'answers-index': 'answersIndex',
  'print-list': 'printList',
  'not-found': 'notFound',
  moved: 'moved',
} as const;
/** The kinds of pages as the rest of the house calls them; templates hold the two lists against each other. */
export type OwnPage = (typeof PAGE_KINDS)[keyof typeof PAGE_KINDS];

/** Style sheets in the order of the cascade; each opens a layer. */
export const STYLE_NAMES = [
  'tokens',
  'base',
  'layout',
  'components',
  'contents',
  'print-panel',
  'prose',
  'terms',
  'guide',
  'indexes',
  'units',
  'glossary',
  'tags',
  'questions',
  'answers',
  'sheet',
  'answer-space',
  'sheet-kinds',
  'key',
  'search',
  'preferences',
  'offline',
  'print',
  'easy-read',
] as const;
export type StyleName = (typeof STYLE_NAMES)[number];

/** The style sheet that is laid over all of them. */
export const THEME_STYLE = 'theme';

/** What a site's templates may import beside their own files; `templates/given.ts` has each. */
export const GIVEN_NAMES = [
  '@foolscap-guides/foolscap/templates',
  'preact',
  'preact/hooks',
  'preact/jsx-runtime',
] as const;
export type GivenName = (typeof GIVEN_NAMES)[number];
