/** What each file in the content folder is, by its path alone. */
export interface SortedPaths {
  /** Guides by course folder (empty: the content folder itself), in file-name order. */
  guides: Map<string, string[]>;
  assets: string[];
  /** From content/static/. */
  statics: string[];
  /** `.md` files that no course holds. */
  stray: string[];
  /** `.markdown` and the like. */
  misnamedGuides: string[];
  /** `site.yaml`, `Course.yml` and a `site.yml` in the wrong place, with the path expected. */
  misnamedSettings: { path: string; expected: string }[];
}

export function sortPaths(
  paths: readonly string[],
  isAsset: (path: string) => boolean,
): SortedPaths {
  const sorted: SortedPaths = {
    guides: new Map(),
    assets: [],
    statics: [],
    stray: [],
    misnamedGuides: [],
    misnamedSettings: [],
  };
  for (const path of paths) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const name = path.slice(folder === '' ? 0 : folder.length + 1);
    const settings = /^(site|course)\.ya?ml$/i.exec(name)?.[1]?.toLowerCase();
    if (path.startsWith('static/')) sorted.statics.push(path.slice('static/'.length));
    else if (/^readme\.(?:md|markdown)$/i.test(name)) continue;
    else if (/\.md$/i.test(name)) {
      if (folder.includes('/')) sorted.stray.push(path);
      else {
        const guides = sorted.guides.get(folder);
        if (guides === undefined) sorted.guides.set(folder, [path]);
        else guides.push(path);
      }
    } else if (/\.(?:markdown|mdown|mdx|mkd)$/i.test(name)) sorted.misnamedGuides.push(path);
    else if (settings !== undefined) {
      const expected = settingsPath(settings, folder);
      if (path !== expected) sorted.misnamedSettings.push({ path, expected });
    } else if (isAsset(path)) sorted.assets.push(path);
  }
  return sorted;
}

/** site.yml lies at the top, course.yml at the top or in a course's folder. */
function settingsPath(name: string, folder: string): string {
  const [course = ''] = folder.split('/');
  return name === 'site' || course === '' ? `${name}.yml` : `${course}/${name}.yml`;
}
