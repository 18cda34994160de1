/** The address of a licence that is given by one, or is one of Creative Commons by its short name; else null. */
export function licenceUrl(licence: string): string | null {
  if (/^https?:\/\/\S+$/.test(licence)) return licence;
  if (/^CC0(?: 1\.0)?$/i.test(licence)) return `${CREATIVE_COMMONS}publicdomain/zero/1.0/`;
  const [, kind, version] = NAMED.exec(licence) ?? [];
  if (kind === undefined || version === undefined) return null;
  return `${CREATIVE_COMMONS}licenses/${kind.toLowerCase()}/${version}/`;
}

const CREATIVE_COMMONS = 'https://creativecommons.org/';
const NAMED = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](4\.0|3\.0|2\.5|2\.0)$/i;
