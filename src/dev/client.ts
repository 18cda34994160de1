/** What a page that is shown while its author writes has more than the same page when it is built. */
import { answerKeyAddress, worksheetAddress } from '../guide/addresses.ts';
import type { GuideCard } from '../guide/card.ts';
import type { PlannedSite } from './look.ts';
import { keyOfPage } from './pages.ts';
import { OWN } from './requests.ts';

/** Puts the script and style of this server into a page, with what they are to show. */
export function withClient(html: string, planned: PlannedSite | null, path: string): string {
  const query = new URLSearchParams({
    path,
    // Of a site that is not there yet: any page is newer.
    key: planned === null ? 'none' : keyOfPage(planned, path),
  });
  const guide = planned === null ? undefined : guideOf(planned, path);
  if (guide?.draft === true) query.set('draft', '1');
  if (guide !== undefined && guide.questions.all > 0) {
    query.set('worksheet', `/${pdfOf(worksheetAddress(guide))}`);
    query.set('key-sheet', `/${pdfOf(answerKeyAddress(guide))}`);
  }
  const added = `<link rel="stylesheet" href="/${OWN}dev.css"><script src="/${OWN}dev.js?${escaped(query.toString())}" defer></script>`;
  return html.replace('</head>', () => `${added}</head>`);
}

function guideOf({ plan, site }: PlannedSite, path: string): GuideCard | undefined {
  const source = plan(path)?.source ?? '';
  if (source === '') return undefined;
  return site.courses.flatMap(({ guides }) => guides).find((guide) => guide.source === source);
}

/** `course/guide/worksheet/` is a page, `course/guide/worksheet.pdf` the same on paper. */
const pdfOf = (address: string) =>
  address.replace(/\/$/, '.pdf').split('/').map(encodeURIComponent).join('/');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
