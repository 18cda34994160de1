/** Ends a `switch` over a closed union: the compiler refuses it while a member is unhandled. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled value: ${JSON.stringify(value)}`);
}
