/** The little of Eleventy 3.1 that is used here; it ships no types. */
declare module '@11ty/eleventy' {
  interface UserConfig {
    setUseGitIgnore(use: boolean): void;
    ignores: Set<string>;
    setTemplateFormats(formats: string[]): void;
    addTemplateFormats(formats: string[]): void;
    setDataFileSuffixes(suffixes: string[]): void;
    /** When the defaults are in. */
    on(event: 'eleventy.beforeConfig', change: (config: UserConfig) => void): void;
    transforms: object;
    addExtension(extensions: string[], options: object): void;
    addGlobalData(name: string, data: () => unknown): void;
    setQuietMode(quiet: boolean): void;
  }
  interface RenderedPage {
    url: string | false;
    inputPath: string;
    outputPath: string | false;
    content: string;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { quietMode: boolean; configPath: false; config: (config: UserConfig) => void },
    );
    init(): Promise<unknown>;
    toJSON(): Promise<RenderedPage[]>;
  }
}
