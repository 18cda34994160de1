/**
 * What kind of section a text stands in. Among exercises a slip hides a question or prints its answer; in
 * taught text (facts, key terms, definition) it loses an item; in prose most of what looks like a slip is prose.
 */
export type Where = 'exercises' | 'taught' | 'prose';
