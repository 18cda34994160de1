import * as z from 'zod';
import type { AdviceId } from '../../messages/rules.ts';
import { trueOrFalse } from './common-schemas.ts';

const wanted = trueOrFalse.exactOptional();

/** `checks:` in all three files: advice switched off or on. Errors and warnings have no key here. */
export const checks = z.strictObject(
  {
    'facts-are-asked': wanted,
    'right-options-are-not-longest': wanted,
    'options-are-alike-in-length': wanted,
    'options-are-three-or-more': wanted,
    'grammar-tells-nothing': wanted,
    'absolutes-are-fair': wanted,
    'negatives-stand-out': wanted,
    'questions-keep-answers': wanted,
    'gaps-can-be-understood': wanted,
    'marks-fit-points': wanted,
    'command-words-fit-marks': wanted,
    'direct-answers-are-short': wanted,
    'reading-fits-level': wanted,
    'terms-are-defined': wanted,
    'related-is-returned': wanted,
  } satisfies Record<AdviceId, typeof wanted>,
  { error: 'rules and whether they are wanted, such as `related-is-returned: false`' },
);
