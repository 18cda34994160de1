import { VFile } from 'vfile';
import { severity } from './message.ts';

/** The same files without advice: what must be told of them. */
export function withoutAdvice(files: readonly VFile[]): VFile[] {
  return files.map(({ path, value, data, messages }) => {
    const told = new VFile({ path, value, data });
    told.messages = messages.filter((message) => severity(message) !== 'advice');
    return told;
  });
}

/** "3 pieces of advice"; empty where there is none. */
export function piecesOfAdvice(count: number): string {
  return count === 0 ? '' : `${count} ${count === 1 ? 'piece' : 'pieces'} of advice`;
}
