import { readFileSync } from 'node:fs';
import { motto } from '../lib/motto.ts';
import '../styles/theme.css';

export default () => <p>{motto + readFileSync('x')}</p>;
