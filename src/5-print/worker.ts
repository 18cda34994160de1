/** One worker of the pool: a process with a compiler of its own, one document or picture at a time. */
import { typstCompiler } from './compiler.ts';
import { dotsReader } from './images.ts';
import { type Asked, bytesOfImage, setJob, type WorkerSetup } from './set-job.ts';

const { contentDir, fontFiles }: WorkerSetup = JSON.parse(process.argv[2] ?? '');
const set = typstCompiler(fontFiles);
const readImage = dotsReader(contentDir);

process.on('message', ({ request, picture }: Asked) => {
  if (picture === null) {
    process.send?.(setJob(request, set, readImage));
    return;
  }
  const bytes = bytesOfImage(picture, request, readImage);
  const name = request.images[picture] ?? '';
  const isShown = bytes !== null && set.canShow(name, bytes);
  process.send?.({ ok: false, reason: '', badImages: isShown ? [] : [picture] });
});
