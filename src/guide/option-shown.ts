import type { Option, OptionBlocks, OptionText } from './questions.ts';

/** What of an option a pupil sees: all but the reason. */
export function optionShown({ children: [text, blocks] }: Option): [OptionText, OptionBlocks] {
  return [text, blocks];
}
