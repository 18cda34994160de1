/** Where builds in tests keep things from one run of the tests to the next: not in the person's own folder. */
export const TEST_CACHE = new URL('../../node_modules/.cache', import.meta.url).pathname;
