import type { RuleId } from '../../messages/rules.ts';

/** What is wrong with a file of a site's own look. */
export interface LookProblem {
  rule: Extract<
    RuleId,
    | 'templates-have-known-names'
    | 'templates-can-be-compiled'
    | 'templates-can-be-rendered'
    | 'styles-can-be-read'
    | 'styles-stay-on-the-site'
    | 'colours-can-be-read'
  >;
  /** Path in the folder; empty where it is about the folder. */
  file: string;
  /** Both from 1; null: the whole file. */
  place: { line: number; column: number } | null;
  reason: string;
  note?: string;
}

/** Templates failed while pages were rendered with them. */
export class TemplatesFailed extends Error {
  readonly problems: LookProblem[];

  constructor(problems: LookProblem[]) {
    super(problems.map(inWords).join('\n'));
    this.problems = problems;
  }
}

function inWords({ file, place, reason }: LookProblem): string {
  return `templates/${file}${place === null ? '' : `:${place.line}:${place.column}`} ${reason}`;
}
