/** What `foolscap new` makes: a kind of guide, or a sheet of exercises, which is a topic guide without notes. */
export const NEW_KINDS = ['term', 'question', 'topic', 'worksheet'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

export interface NewGuide {
  kind: NewKind;
  title: string;
  /** The course's folder; null: the only one there is. */
  course: string | null;
}
