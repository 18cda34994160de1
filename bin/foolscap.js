#!/usr/bin/env node
// Sources and templates are TypeScript, run as they are: tsx is told which tsconfig is theirs, so
// that the working folder's own has no say.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
await import('../src/cli.ts');
