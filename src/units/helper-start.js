/** Where a helper starts: plain JavaScript that lets the process read TypeScript, as the program itself does. */
import { register } from 'tsx/esm/api';

register();
await import('./helper.ts');
