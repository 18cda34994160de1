/** Every language there is: a folder each, and a line. */
export { en } from './en/locale.ts';
