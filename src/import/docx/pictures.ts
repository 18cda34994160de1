/** Pictures of a document: saved beside the guide, shown where something describes them. */
import { VFile } from 'vfile';
import { pictureSize } from '../../1-read/assets/picture-size.ts';
import type { Run } from '../draft.ts';
import type { Picture } from '../found.ts';
import { elements, type XmlElement } from '../xml.ts';
import type { WordFile } from './package.ts';

/** What Word writes itself says little, and says so. */
const MADE_UP =
  /(?:^|\s)(?:Description automatically generated|AI-generated content may be incorrect)[^.]*\.?$/i;

export class Pictures {
  readonly saved: Picture[] = [];
  /** What could not be shown: why, and where it is. */
  lost: { because: string; text: string }[] = [];

  private readonly file: WordFile;
  private readonly name: string;

  /** @param name What the names of its pictures begin with. */
  constructor(file: WordFile, name: string) {
    this.file = file;
    this.name = name;
  }

  /** @returns null where there is none that can be shown. */
  take(drawing: XmlElement): Run | null {
    const target = this.file.target(embedded(drawing) ?? '');
    if (target === null) return null;
    const words = described(drawing);
    const ending = /\.([a-z]+)$/i.exec(target)?.[1]?.toLowerCase() ?? '';
    const bytes = this.file.bytes(target.replace(/^\/?(?:word\/)?/, ''));
    if (bytes === null) return this.lose('a picture that is not in the document', target);
    if (
      !/^(?:png|jpe?g|gif|webp)$/.test(ending) ||
      pictureSize(Buffer.from(bytes), ending, new VFile()) === null
    ) {
      return this.lose(
        'a picture of a kind that pages don’t show; save it as PNG',
        `${target} ${words}`,
      );
    }
    const path = `images/${this.name}-${this.saved.length + 1}.${ending}`;
    this.saved.push({ path, bytes });
    if (words === '') {
      return this.lose(
        'a picture without a description; say what it shows between the brackets',
        `![](${path})`,
      );
    }
    return { text: words, picture: path };
  }

  private lose(because: string, text: string): null {
    this.lost.push({ because, text: text.trim() });
    return null;
  }
}

/** The id under which the picture lies in the file; null for none, or one elsewhere. */
function embedded(element: XmlElement): string | null {
  for (const child of elements(element)) {
    if (child.name === 'w:txbxContent') continue;
    const id =
      child.name === 'a:blip'
        ? child.attributes['r:embed']
        : child.name === 'v:imagedata'
          ? child.attributes['r:id']
          : undefined;
    const found = id ?? embedded(child);
    if (found !== null) return found;
  }
  return null;
}

function described(element: XmlElement): string {
  for (const child of elements(element)) {
    const words =
      child.name === 'wp:docPr'
        ? (child.attributes.descr ?? '')
        : child.name === 'v:shape'
          ? (child.attributes.alt ?? '')
          : described(child);
    if (words !== '') return MADE_UP.test(words) ? '' : words.replaceAll(/\s+/g, ' ').trim();
  }
  return '';
}
