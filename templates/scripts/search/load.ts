import {
  NAMES_FILE,
  type SearchNames,
  type SearchTexts,
  textsFile,
} from '../../../src/4-render/search/format.ts';

type Data = SearchNames | SearchTexts;

declare global {
  /** Where the files of the search put their data. */
  var foolscapSearch: Data[] | undefined;
}

/** @param root Of the site, ending in `/`. @throws Error where the file is not there. */
export async function loadNames(root: string): Promise<SearchNames> {
  const data = await loaded(root + NAMES_FILE);
  if (data.file !== 'names') throw new Error('Other data than asked for');
  return data;
}

/** What the guides of a course say. */
export async function loadTexts(root: string, course: string): Promise<SearchTexts> {
  const data = await loaded(root + textsFile(encodeURIComponent(course)));
  if (data.file !== 'texts') throw new Error('Other data than asked for');
  return data;
}

/** Browsers read no other file than a script from a disk; it has put its data down when it says that it is loaded. */
function loaded(address: string): Promise<Data> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = () => {
      script.remove();
      const data = globalThis.foolscapSearch?.pop();
      if (data === undefined) reject(new Error(address));
      else resolve(data);
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    script.src = address;
    document.head.append(script);
  });
}
