/**
 * Values kept as text. As trees, what cards quote of a large site's guides would take several times the memory, and
 * most of it is asked for by few pages.
 */
declare const VALUE: unique symbol;

/** A string that `toText` has made of a value. To the compiler it is none: its length is not the value's. */
export interface TextOf<Value> {
  readonly [VALUE]: Value;
}

/** @param value Plain data. The places in the file, which no reader needs, are left out of it. */
export function toText<Value>(value: Value): TextOf<Value> {
  const text: unknown = JSON.stringify(value, withoutPlace);
  return text as TextOf<Value>;
}

export function fromText<Value>(text: TextOf<Value>): Value {
  // Written above, and by nobody else.
  return JSON.parse(String(text)) as Value;
}

function withoutPlace(name: string, value: unknown): unknown {
  return name === 'position' ? undefined : value;
}
