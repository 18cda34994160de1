import { faultInPath, nameKey } from '../guide/output-names.ts';
import { MARKER } from './marker.ts';
import { OutputRefused } from './output-refused.ts';

type Owner = 'build' | 'user';

interface Claim {
  owner: Owner;
  kind: 'file' | 'folder';
  /** The file or folder as it was first spelled. */
  spelling: string;
  /** The file that claimed it. */
  path: string;
}

/**
 * Every name of the output, taken once. Names that differ only in case or in Unicode normal form
 * are the same name on many computers, so they clash here on all of them.
 */
export class PathLedger {
  readonly #claims = new Map<string, Claim>();

  constructor() {
    this.#claims.set(nameKey(MARKER), {
      owner: 'build',
      kind: 'file',
      spelling: MARKER,
      path: MARKER,
    });
  }

  /** @throws Error where the path leads out of the output, or its name is taken; both files are named. */
  claimForBuild(path: string): void {
    const fault = faultInPath(path);
    if (fault !== null) {
      throw new Error(
        `Unexpected output path \`${shown(path)}\` ${fault}, expected a relative path such as \`cold-war/index.html\``,
      );
    }
    this.#claim(path, 'build');
  }

  /** @throws OutputRefused where the user's file stands in the way of a file of the build. */
  claimForUser(path: string): void {
    this.#claim(path, 'user');
  }

  #claim(path: string, owner: Owner): void {
    const names = path.split('/');
    let spelling = '';
    for (const [index, name] of names.entries()) {
      spelling = index === 0 ? name : `${spelling}/${name}`;
      const kind = index === names.length - 1 ? 'file' : 'folder';
      const key = nameKey(spelling);
      const known = this.#claims.get(key);
      if (known === undefined) this.#claims.set(key, { owner, kind, spelling, path });
      else if (clash(known, { owner, kind, spelling, path })) throw clashError(known, path, owner);
    }
  }
}

function clash(known: Claim, claim: Claim): boolean {
  // What a user's own files are called among themselves is no business of ours.
  if (known.owner === 'user' && claim.owner === 'user') return false;
  const sharedFolder = known.kind === 'folder' && claim.kind === 'folder';
  return !(sharedFolder && known.spelling === claim.spelling);
}

function clashError(known: Claim, path: string, owner: Owner): Error {
  if (known.owner === owner) {
    return new Error(
      `Unexpected output files \`${known.path}\` and \`${path}\`, expected names that differ in more than case: on many computers the two are one place`,
    );
  }
  const [theirs, ours] = owner === 'user' ? [path, known.path] : [known.path, path];
  return new OutputRefused(
    `\`${theirs}\` in the output folder was not made by Foolscap, and this build has to put \`${ours}\` there. Move your file elsewhere, or give it another name.`,
  );
}

function shown(path: string): string {
  return path.replace(/[\p{Cc}\p{Cs}]/gu, '\u{FFFD}');
}
