/** One worker of the pool: a process with a compiler of its own, one document at a time. */
import { typstCompiler } from './compiler.ts';
import { dotsReader } from './images.ts';
import type { Studio } from './pool.ts';
import { type SetRequest, setJob } from './set-job.ts';

const { contentDir, fontFiles } = JSON.parse(process.argv[2] ?? '') as Studio;
const set = typstCompiler(fontFiles);
const readImage = dotsReader(contentDir);

process.on('message', async (request: SetRequest) => {
  process.send?.(await setJob(request, set, readImage));
});
