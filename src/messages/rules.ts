/**
 * Every rule a message can name, and how bad a breach is. Any error: nothing is published. Advice is about teaching:
 * nothing is wrong with the file, and an author may know better, so that it can be switched off and is never counted
 * against a build. Each has a section in docs/rules.md and a case folder in tests/cases/check.
 */
export const RULES = {
  // Files and settings (1-read)
  'content-is-found': 'error',
  'files-can-be-read': 'error',
  'files-are-utf8': 'error',
  'files-are-of-a-sane-size': 'error',
  'files-lie-in-content': 'error',
  'file-names-make-addresses': 'error',
  'guides-lie-in-a-course': 'error',
  'settings-have-their-name': 'error',
  'nesting-has-a-limit': 'error',
  'no-control-characters': 'error',
  'no-bidi-controls': 'error',
  'frontmatter-is-recognised': 'error',
  'yaml-is-readable': 'error',
  'yaml-values-are-quoted': 'error',
  'yaml-has-no-aliases': 'error',
  'yaml-comments-are-meant': 'warning',
  'keys-are-known': 'error',
  'values-are-known': 'error',
  'images-are-images': 'error',
  'pictures-are-of-a-sane-size': 'error',
  'svg-is-harmless': 'error',

  // The shape of a guide (2-parse)
  'titles-are-given': 'error',
  'titles-stand-in-frontmatter': 'warning',
  'titles-hold-text': 'error',
  'sections-are-known': 'error',
  'sections-come-once': 'error',
  'term-guides-have-sections-only': 'error',
  'question-guides-start-with-an-answer': 'error',
  'given-once': 'error',
  'html-is-understood': 'error',
  'code-is-closed': 'error',
  'exercises-have-their-form': 'error',
  'lines-are-not-joined': 'error',
  'task-boxes-are-tight': 'error',
  'task-lists-stay-in-exercises': 'error',
  'marking-points-stay-in-exercises': 'error',
  'bold-marks-are-tight': 'error',
  'signs-are-meant': 'warning',
  'headings-are-seen': 'error',
  'lists-are-seen': 'error',
  'questions-are-seen': 'error',
  'parts-have-a-home': 'error',
  'parts-run-in-order': 'error',
  'gaps-are-bold': 'error',
  'alternatives-are-readable': 'error',
  'attributes-are-readable': 'error',
  'marks-add-up': 'error',
  'ids-are-well-formed': 'error',
  'question-ids-are-unique': 'error',
  'references-are-defined': 'error',
  'languages-are-readable': 'error',
  'formulas-are-readable': 'error',

  // Guides and their neighbours (3-check)
  'definitions-are-given': 'error',
  'answers-are-given': 'error',
  'footnotes-keep-gap-words': 'error',
  'answers-are-not-asked': 'warning',
  'tables-can-be-completed': 'error',
  'choices-have-a-key': 'error',
  'choices-have-distractors': 'error',
  'options-stand-alone': 'error',
  'options-differ': 'error',
  'statements-agree': 'error',
  'steps-differ': 'error',
  'matches-can-be-solved': 'error',
  'matches-are-short': 'error',
  'versions-differ': 'warning',
  'units-are-known': 'error',
  'related-guides-exist': 'error',
  'links-lead-somewhere': 'error',
  'images-exist': 'error',
  'images-have-alt-text': 'error',
  'addresses-are-unique': 'error',
  'old-addresses-are-readable': 'error',
  'old-addresses-are-free': 'error',
  'static-files-can-be-published': 'error',
  'headings-step-down': 'warning',
  'headings-differ': 'warning',
  'tables-have-headers': 'warning',
  'question-ids-stay': 'warning',

  // Paper (5-print)
  'characters-can-be-printed': 'error',
  'fonts-are-fonts': 'error',
  'pictures-are-legible': 'warning',
  'sheets-can-be-set': 'error',
  'pages-can-be-had': 'warning',
  'link-pictures-can-be-made': 'warning',

  // A site's own look (4-render)
  'templates-have-known-names': 'error',
  'templates-can-be-compiled': 'error',
  'templates-can-be-rendered': 'error',
  'styles-can-be-read': 'error',
  'styles-stay-on-the-site': 'error',
  'colours-can-be-read': 'warning',

  // The pupils' edition (7-publish)
  'answers-stay-in-the-key': 'error',
  'files-can-be-searched': 'warning',

  // Advice on teaching (3-check/advice)
  'facts-are-asked': 'advice',
  'right-options-are-not-longest': 'advice',
  'options-are-alike-in-length': 'advice',
  'options-are-three-or-more': 'advice',
  'grammar-tells-nothing': 'advice',
  'absolutes-are-fair': 'advice',
  'negatives-stand-out': 'advice',
  'questions-keep-answers': 'advice',
  'gaps-can-be-understood': 'advice',
  'marks-fit-points': 'advice',
  'command-words-fit-marks': 'advice',
  'direct-answers-are-short': 'advice',
  'reading-fits-level': 'advice',
  'terms-are-defined': 'advice',
  'related-is-returned': 'advice',
} as const satisfies Record<string, Severity>;

export type Severity = 'error' | 'warning' | 'advice';

export type RuleId = keyof typeof RULES;

/** The rules that an author can switch off. */
export type AdviceId = {
  [Rule in RuleId]: (typeof RULES)[Rule] extends 'advice' ? Rule : never;
}[RuleId];

export function isRule(name: string): name is RuleId {
  return Object.hasOwn(RULES, name);
}
