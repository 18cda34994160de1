import type { VFileMessage } from 'vfile-message';

/** A message, and where it is the last shown of its shape, those that are not. */
export interface Fold {
  message: VFileMessage;
  /** The same again, elsewhere in the file. */
  others: VFileMessage[];
}

/** So many of one shape are shown in full, where there are more than one over. */
const SHOWN = 3;

/**
 * Messages of a file, in their order, those of one rule that differ in nothing but what they quote folded to the
 * first few. Each fold stands where its first message does.
 */
export function folded(messages: readonly VFileMessage[]): Fold[] {
  const folds = new Map<string, VFileMessage[]>();
  for (const message of messages) {
    const key = `${message.ruleId ?? ''} ${String(message.fatal)} ${shapeOf(message.reason)}`;
    const list = folds.get(key);
    if (list === undefined) folds.set(key, [message]);
    else list.push(message);
  }
  const cut = new Map<VFileMessage, VFileMessage[]>();
  const left = new Set<VFileMessage>();
  for (const list of folds.values()) {
    if (list.length <= SHOWN + 1) continue;
    const others = list.slice(SHOWN);
    const last = list[SHOWN - 1];
    if (last !== undefined) cut.set(last, others);
    for (const one of others) left.add(one);
  }
  return messages
    .filter((message) => !left.has(message))
    .map((message) => ({ message, others: cut.get(message) ?? [] }));
}

/** Without what is quoted and counted of what was found; what to write instead is told wherever it differs. */
function shapeOf(reason: string): string {
  const at = reason.indexOf(', expected ');
  const found = at < 0 ? reason : reason.slice(0, at);
  return (
    found
      .slice(0, 2000)
      .replace(/`[^`]*`/g, '`')
      .replace(/\d+/g, '0') + reason.slice(found.length)
  );
}

/** Lines named in a fold's last line; the count tells of the rest. */
const LINES_NAMED = 10;

/** "and 12 more like this: lines 20, 31, 40 …" */
export function moreLikeThis(others: readonly VFileMessage[]): string {
  const lines = [...new Set(others.slice(0, 200).map(({ line }) => line ?? 1))];
  const named = lines.slice(0, LINES_NAMED).join(', ');
  const end = others.length > 200 || lines.length > LINES_NAMED ? ', …' : '';
  return `and ${others.length} more like this: ${lines.length === 1 ? 'line' : 'lines'} ${named}${end}`;
}

/** Fewer messages than these are seen at a glance. */
const WORTH_A_SUMMARY = 10;

/** How often each rule is broken, and in how many files; the most frequent first. Empty where there is little to say. */
export function summary(files: readonly (readonly VFileMessage[])[]): string[] {
  const total = files.reduce((sum, messages) => sum + messages.length, 0);
  const rules = new Map<string, { times: number; files: number }>();
  for (const messages of files) {
    const seen = new Set<string>();
    for (const { ruleId } of messages) {
      const rule = ruleId ?? '';
      const known = rules.get(rule) ?? { times: 0, files: 0 };
      known.times += 1;
      if (!seen.has(rule)) known.files += 1;
      seen.add(rule);
      rules.set(rule, known);
    }
  }
  if (total < WORTH_A_SUMMARY || rules.size < 2 || rules.size > total / 2) return [];
  const sorted = [...rules].sort(
    ([a, one], [b, other]) => other.times - one.times || (a < b ? -1 : 1),
  );
  const width = String(sorted[0]?.[1].times ?? 0).length;
  return sorted.map(([rule, { times, files: among }]) => {
    const where = among === 1 ? 'in 1 file' : `in ${among} files`;
    return `  ${String(times).padStart(width)}  ${rule}, ${where}`;
  });
}
