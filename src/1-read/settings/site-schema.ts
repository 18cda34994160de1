import * as z from 'zod';
import { EXPORTS, PAPERS, type WorksheetSettings } from '../../guide/settings.ts';
import { listed } from '../../messages/nearest.ts';
import { checks } from './checks-schema.ts';
import {
  address,
  answersMode,
  asList,
  language,
  oneOf,
  text,
  texts,
  trueOrFalse,
  worksheet,
} from './common-schemas.ts';

/** What is printed where nobody says otherwise. */
const WITHOUT_SETTINGS: WorksheetSettings = {
  editions: ['standard'],
  versions: 1,
  qr: 'auto',
  room: null,
  space: 1,
  pages: null,
  tiers: [],
  tint: 'none',
  publisher: '',
  logo: '',
  teacher: '',
  date: '',
  due: '',
  'match-terms': 10,
  instructions: true,
  headings: true,
};

/** site.yml. Defaults: those of SiteSettings; title "Study guides". */
export const siteSchema = z.strictObject({
  title: text.default('Study guides'),
  tagline: text.default(''),
  url: address(['http:', 'https:'], 'https://example.org/guides/')
    .refine((url) => !/[?#]/.test(url), { error: 'an address without `?` and `#`' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .default(''),
  language: language.default('en'),
  licence: text.default(''),
  notices: z.preprocess(asList, texts).default([]),
  help: address(['http:', 'https:', 'mailto:'], 'https://example.org/help').default(''),
  paper: z
    .preprocess(
      asList,
      z.array(oneOf(PAPERS), { error: listed(PAPERS) }).min(1, { error: listed(PAPERS) }),
    )
    .default(['a4']),
  answers: answersMode.default('open'),
  'term-links': trueOrFalse.default(true),
  worksheet: worksheet
    .default({})
    .transform((given): WorksheetSettings => ({ ...WITHOUT_SETTINGS, ...given })),
  checks: checks.default({}),
  fonts: z.preprocess(asList, texts).default([]),
  exports: z
    .preprocess(asList, z.array(oneOf(EXPORTS), { error: listed(EXPORTS) }))
    .transform((formats) => [...new Set(formats)])
    .default([]),
  offline: trueOrFalse.default(false),
  'link-pictures': trueOrFalse.default(false),
});
