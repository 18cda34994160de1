import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { piecesOfAdvice } from '../advice.ts';
import { codeFrame } from '../code-frame.ts';
import { folded, moreLikeThis, summary } from '../fold.ts';
import {
  causeLine,
  ends,
  type Shown,
  severity,
  shownPath,
  sortedMessages,
  visible,
} from '../message.ts';
import type { Severity } from '../rules.ts';
import { type Tally, tally } from '../tally.ts';

/** What a terminal can do beyond plain text. */
export interface Terminal {
  /** Signs in a line. */
  columns: number;
  paint: (colour: Colour, text: string) => string;
  /** The lines of a file as it lies on the disk; null where it can't be read. */
  linesOf: (file: VFile) => readonly string[] | null;
}

export type Colour = Severity | 'path' | 'quiet';

/** So many messages are shown with the line they are about; of more, a list reads better. */
const MOST_FRAMES = 20;

/**
 * All messages for a reader, a block for each file, those of one shape folded; with a closing line, and where there
 * are many, how often each rule was broken. Empty where there are none.
 *
 * @param terminal null: plain text, as for a file or another program.
 */
export function formatMessages(
  files: readonly VFile[],
  shown: Shown,
  terminal: Terminal | null = null,
): string {
  const sorted = sortedMessages(files);
  if (sorted.length === 0) return '';
  let frames = terminal === null ? 0 : MOST_FRAMES;
  /** The place shown last: what else is said of it stands below. A message about a whole file stands at 1:1. */
  let framed = '';
  const blocks = sorted.map(([file, messages]) => block(file, messages));
  const rules = summary(sorted.map(([, messages]) => messages));
  const closing = [closingLine(tally(files)), ...rules].join('\n');
  const help = terminal === null ? '' : helpLine(sorted);
  return `${blocks.join('\n\n')}\n\n${closing}\n${help}`;

  function block(file: VFile, messages: VFileMessage[]): string {
    const folds = folded(messages);
    const places = folds.map(({ message }) => range(message));
    const width = places.reduce((most, { length }) => Math.max(most, length), 0);
    const indent = ' '.repeat(width + 4);
    const lines = folds.map(({ message, others }, index) => {
      const place = (places[index] ?? '').padEnd(width);
      const cause = causeLine(message);
      const told = severity(message);
      const { reason, ruleId = '' } = message;
      return [
        `  ${place}  ${paint(told, told)}  ${visible(reason)}  ${paint('quiet', ruleId)}`,
        ...frameOf(message, file).map((line) => indent + line),
        ...(cause === '' ? [] : [visible(indent + cause)]),
        ...(message.note ? [visible(indent + message.note)] : []),
        ...(others.length > 0 ? [visible(indent + moreLikeThis(others))] : []),
      ];
    });
    return [paint('path', visible(shownPath(file, shown))), ...lines.flat()].join('\n');
  }

  function paint(colour: Colour, text: string): string {
    return terminal?.paint(colour, text) ?? text;
  }

  function frameOf(message: VFileMessage, file: VFile): string[] {
    const place = `${file.path}:${range(message)}`;
    if (frames === 0 || terminal === null || place === framed || place === `${file.path}:1:1`) {
      return [];
    }
    const lines = terminal.linesOf(file);
    if (lines === null) return [];
    frames -= 1;
    framed = place;
    const [start, end] = ends(message);
    const { number, shown: text, signs } = codeFrame(lines, start, end, terminal.columns - 20);
    const margin = `${number} │ `;
    const under = `${' '.repeat(number.length)} │ `;
    return [
      `${paint('quiet', margin)}${text}`,
      `${paint('quiet', under)}${paint(severity(message), signs)}`,
    ];
  }
}

function range(message: VFileMessage): string {
  const [start, end] = ends(message);
  const from = `${start.line}:${start.column}`;
  const to = `${end.line}:${end.column}`;
  return from === to ? from : `${from}-${to}`;
}

/** How to learn more, with the first rule told of as the example. */
function helpLine([first]: [VFile, VFileMessage[]][]): string {
  const rule = first?.[1][0]?.ruleId ?? '';
  return rule === '' ? '' : `What a rule means: foolscap help ${rule}\n`;
}

function closingLine({ errors, warnings, advice }: Tally): string {
  const counted = [
    errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : '',
    warnings > 0 ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '',
    piecesOfAdvice(advice),
  ];
  return counted.filter(Boolean).join(', ');
}
