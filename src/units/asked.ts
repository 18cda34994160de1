/** What a helper is asked. Plain data. */
import type { Look } from '../4-render/look/look.ts';
import type { PagePlan } from '../4-render/page.ts';
import type { Link } from '../4-render/views/links.ts';
import type { SiteSettings } from '../guide/settings.ts';
import type { StoredUnit } from './guide-store.ts';
import type { UnitInput } from './unit.ts';

export type Asked =
  /** Answered by the units, in the order of the inputs. */
  | { type: 'make'; inputs: UnitInput[] }
  /**
   * Answered by the pages' files, in no order. `units`: the guides that the helper has not made, or what they are made
   * of. `groups`: the links of the indexes of questions that the pages name.
   */
  | {
      type: 'render';
      plans: PagePlan[];
      units: StoredUnit[];
      groups: [address: string, links: readonly Link[]][];
      settings: SiteSettings;
      look: Look;
    }
  /** Not answered: it keeps what it has made, and ends. */
  | { type: 'end' };
