/** What a site's own templates may import: the very modules that the shipped ones are made with. */
import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import * as jsx from 'preact/jsx-runtime';
import type { GivenName } from '../src/4-render/look/names.ts';
import * as library from './library.ts';

export const GIVEN: Record<GivenName, object> = {
  '@foolscap-guides/foolscap/templates': library,
  preact,
  'preact/hooks': hooks,
  'preact/jsx-runtime': jsx,
};
