import type { Lettered } from '../../guide/kinds/base.ts';
import type { ProseContext } from './context.ts';
import { inlineData } from './prose-data.ts';
import type { LetteredData } from './shapes.ts';

export function letteredData(items: Lettered[], context: ProseContext): LetteredData[] {
  return items.map(({ letter, children }) => ({ letter, c: inlineData(children, context) }));
}
