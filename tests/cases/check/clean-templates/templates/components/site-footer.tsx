import { SiteFooter } from '@foolscap-guides/foolscap/templates';
import { motto } from '../lib/motto.ts';

export default () => (
  <>
    <p>{motto}</p>
    <SiteFooter />
  </>
);
