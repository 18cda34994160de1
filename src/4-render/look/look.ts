import type { OutputFile } from '../../guide/output.ts';
import type { StyleName } from './names.ts';

/** What a site lays over the shipped look, read and compiled. Plain data: it crosses to other processes. */
export interface Look {
  /** Another where a page could come out otherwise. Empty where nothing is laid over. */
  key: string;
  /** null where no template is. */
  code: OwnCode | null;
  /** In place of the shipped ones. */
  styles: Partial<Record<StyleName, string>>;
  /** CSS over all that is shipped; empty where there is none. */
  theme: string;
  /** SVG; null: the shipped one. */
  icon: string | null;
  /** What the styles refer to. */
  files: OutputFile[];
}

/** A site's own templates in one script, which exports each under its path in the folder. */
export interface OwnCode {
  script: string;
  /** Source map, of paths in the folder. */
  map: string;
}

export const NO_LOOK: Look = {
  key: '',
  code: null,
  styles: {},
  theme: '',
  icon: null,
  files: [],
};
