import type { Lettered } from '../../guide/kinds/base.ts';
import type { ProseContext } from './context.ts';
import type { LetteredData } from './data.ts';
import { inlineData } from './prose-data.ts';

export function letteredData(items: Lettered[], context: ProseContext): LetteredData[] {
  return items.map(({ letter, children }) => ({ letter, c: inlineData(children, context) }));
}
