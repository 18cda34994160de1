/** The example content that this repository ships. */
export const EXAMPLE_CONTENT = new URL('../../content', import.meta.url).pathname;

/** Every kind of page and of question on as few pages as possible; with answers kept apart. */
export const SMALL_CONTENT = new URL('../cases/small-site', import.meta.url).pathname;
