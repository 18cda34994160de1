/**
 * Publishes a site and kills itself, as with SIGKILL, at its n-th operation on files.
 * Arguments: the output folder, the edition, n. With n = 0 it lives, and prints as JSON how many
 * operations there were, and before which of them the output folder was first missing or another.
 */
import { createHook } from 'node:async_hooks';
import { statSync } from 'node:fs';
import { publish } from '../../src/7-publish/publish.ts';
import { edition } from './editions.ts';

const [out = '', name = '', n = '0'] = process.argv.slice(2);
const folder = () => statSync(out, { throwIfNoEntry: false })?.ino;
const first = folder();
let operations = 0;
let swap = 0;
createHook({
  init(_id, type) {
    if (type !== 'FSREQPROMISE' && type !== 'FSREQCALLBACK') return;
    operations += 1;
    if (operations === Number(n)) process.kill(process.pid, 'SIGKILL');
    if (swap === 0 && folder() !== first) swap = operations;
  },
}).enable();
await publish(edition(name), out, { protect: [] });
process.stdout.write(JSON.stringify({ operations, swap }));
