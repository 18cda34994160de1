/** Where a worker starts: plain JavaScript that lets the process read TypeScript, as the program itself does. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
