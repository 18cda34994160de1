/** The output folder must not be replaced. The message says what, why and what to do about it. */
export class OutputRefused extends Error {
  override readonly name = 'OutputRefused';
}
