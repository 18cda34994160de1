import { offlineFiles } from '../4-render/offline/offline-files.ts';
import { outlineSite, type RenderOptions } from '../4-render/render-site.ts';
import { pupilsDocuments } from '../5-print/documents.ts';
import { exportedFiles } from '../6-export/exporters.ts';
import { paperTexts } from '../7-publish/proof/paper-text.ts';
import { type Proof, prove } from '../7-publish/proof/prove.ts';
import { carriedFiles, type Guard, type Published, publishTogether } from '../7-publish/publish.ts';
import type { Audience } from '../guide/audience.ts';
import { cardOf } from '../guide/card.ts';
import type { OutputFile } from '../guide/output.ts';
import { mapGuides, type Site } from '../guide/site.ts';
import { rememberOutput } from '../kept/outputs.ts';
import { recordFile } from '../question-record.ts';
import { type EditionInput, filesBeside, renderOptions } from './edition.ts';
import { pictureFiles } from './link-pictures.ts';

/** Makes the pages of one edition of a site. */
export type Render = (site: Site, options: RenderOptions) => Promise<OutputFile[]>;

/**
 * Two sites, where a course keeps its answers apart: what everyone may read, and the same with every answer. The
 * first is made once more from guides with other answers, which proves that it has none.
 */
export async function proveApart(
  site: Site,
  input: EditionInput,
  render: Render,
): Promise<{ pupils: OutputFile[]; proof: Proof }> {
  const { options } = input;
  const pages = pagesFor('pupils', input, render);
  const pupilsPages = await pages(site);
  const beside = filesBeside(input, 'pupils');
  const paperOf = (one: Site) => paperTexts(options.pdf ? pupilsDocuments(one) : []);
  const made = [...pupilsPages, ...paperOf(site)];
  // What somebody else put into the pupils' folder stays there, and is searched as well.
  const others = [...beside, ...(await carriedFiles(options.out))];
  const remake = async (one: Site) => [...(await pages(one)), ...paperOf(one)];
  const proof = await prove(site, { made, others }, remake);
  return { pupils: [...pupilsPages, ...beside], proof };
}

/** Both take their places together. @param pupils Proved. */
export async function publishApart(
  site: Site,
  pupils: OutputFile[],
  input: EditionInput,
  render: Render,
  guard: Guard,
  cacheDir: string,
): Promise<[pupils: Published, teachers: Published]> {
  const { out, teacherOut } = input.options;
  const pages = await pagesFor('teachers', input, render)(site);
  const teachers = [...pages, ...filesBeside(input, 'teachers')];
  const pictures = await linkPictures(site, input, cacheDir);
  const published = await publishTogether(
    [
      { files: [...pupils, ...pictures], out },
      { files: teachers, out: teacherOut },
    ],
    guard,
  );
  // Nothing of them is taken into the next build: what has been proved was made for the proof.
  for (const folder of [out, teacherOut]) rememberOutput(folder, cacheDir, new Map());
  return published;
}

/**
 * None needs a proof of its own: the address of a picture is made of all that it shows, and stands in its page, which
 * has been proved.
 */
async function linkPictures(
  site: Site,
  input: EditionInput,
  cacheDir: string,
): Promise<OutputFile[]> {
  const options = renderOptions(input, site.settings, 'pupils');
  const { pictures } = outlineSite(mapGuides(site, cardOf), options, input.theme);
  const files: OutputFile[] = [];
  for await (const file of pictureFiles(pictures(), input.pictures, cacheDir)) files.push(file);
  return files;
}

/** Of pages as they are: a key is made of answers too. */
async function keptOffline(site: Site, files: readonly OutputFile[]): Promise<OutputFile[]> {
  if (!site.settings.offline) return [];
  const pages = files.flatMap((file): [string, string][] =>
    file.kind === 'text' && file.path.endsWith('.html') ? [[file.path, file.text]] : [],
  );
  return offlineFiles(
    new Map(pages),
    files,
    site.courses.map(({ slug }) => slug),
  );
}

function pagesFor(audience: Audience, input: EditionInput, render: Render) {
  return async (site: Site): Promise<OutputFile[]> => {
    const pages = await render(site, renderOptions(input, site.settings, audience));
    const all = [...pages, ...exportedFiles(site, (guide) => guide, audience)];
    if (audience === 'teachers') return all;
    return [...all, recordFile(mapGuides(site, cardOf)), ...(await keptOffline(site, pages))];
  };
}
