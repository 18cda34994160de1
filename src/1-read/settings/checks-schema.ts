import * as z from 'zod';
import type { AdviceId } from '../../messages/rules.ts';
import { trueOrFalse } from './common-schemas.ts';

const wanted = trueOrFalse.exactOptional();

/** `checks:` in all three files: advice switched off or on. Errors and warnings have no key here. */
export const checks = z.strictObject(
  {
    'related-is-returned': wanted,
  } satisfies Record<AdviceId, typeof wanted>,
  { error: 'rules and whether they are wanted, such as `related-is-returned: false`' },
);
