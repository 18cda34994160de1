/** Shorthands for a few addresses are what honest programs declare; no more is read. */
const MOST = 100;
const LONGEST = 100;

/**
 * Entities that a document type declares, where they are plain words: one that holds markup or names another is
 * left out, so that nothing grows by being named, and naming it is an error of the parser's.
 */
export function entitiesOf(doctype: string): Map<string, string> {
  const entities = new Map<string, string>();
  const declared = doctype.matchAll(
    /<!ENTITY\s{1,9}([\w.-]{1,60})\s{1,9}(?:"([^"<&%]*)"|'([^'<&%]*)')\s{0,9}>/g,
  );
  for (const [, name = '', double, single] of declared) {
    const value = double ?? single ?? '';
    if (entities.size < MOST && value.length <= LONGEST && !entities.has(name)) {
      entities.set(name, value);
    }
  }
  return entities;
}
