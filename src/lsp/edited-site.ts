import { cacheFolder } from '../kept/files.ts';
import { keptUnits } from '../units/kept-units.ts';
import { type Survey, survey } from '../units/survey.ts';
import { EditedFolder } from './edited-folder.ts';
import { RecentUnits } from './recent-units.ts';

/** A site as it was after so many changes. */
export interface SiteState extends Survey {
  /** Absolute path of the content folder. */
  content: string;
  change: number;
}

/**
 * The site of a content folder that is edited. A change costs its own guide and the rules across guides: whatever else
 * there is stays known.
 */
export class EditedSite {
  readonly content: string;
  readonly #folder: EditedFolder;
  readonly #units = new RecentUnits(keptUnits(cacheFolder(), null));
  #change = 0;
  #looking: Promise<SiteState> | null = null;
  #state: SiteState | null = null;

  /** @param content Absolute path. */
  constructor(content: string) {
    this.content = content;
    this.#folder = new EditedFolder(content);
  }

  open(path: string, text: string): void {
    this.#folder.open(path, text);
    this.#change += 1;
  }

  close(path: string): void {
    this.#folder.close(path);
    this.#change += 1;
  }

  /** A file has changed on the disk, come or gone. */
  forget(path: string): void {
    this.#folder.forget(path);
    this.#change += 1;
  }

  /** The site with every change so far: whoever asks while one comes gets the later state. */
  async state(): Promise<SiteState> {
    while (this.#state?.change !== this.#change) {
      this.#looking ??= this.#look().finally(() => {
        this.#looking = null;
      });
      this.#state = await this.#looking;
    }
    return this.#state;
  }

  async #look(): Promise<SiteState> {
    const change = this.#change;
    // Who works on a draft wants to hear of it.
    const surveyed = await survey(this.#folder, { drafts: true }, this.#units);
    this.#units.close();
    return { ...surveyed, content: this.content, change };
  }
}
