/** The example content that this repository ships. */
export const EXAMPLE_CONTENT = new URL('../../content', import.meta.url).pathname;
