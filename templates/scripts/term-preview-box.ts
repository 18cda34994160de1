import type { TermPreview } from '../../src/4-render/connections/preview-format.ts';

export interface PreviewBox {
  /** @param height Where the pointer is, from the top of the window: of a link on two lines, beside that one. */
  show: (link: HTMLAnchorElement, preview: TermPreview, height?: number) => void;
  hide: () => void;
  holds: (target: EventTarget | null) => boolean;
}

/** Between the box and the edges of the window, and between a link and its box; CSS pixels. */
const EDGE = 16;
const GAP = 6;

/** What a term means, in a box of its own at the end of what it is shown on. */
export function previewBox(main: HTMLElement): PreviewBox {
  const box = document.createElement('div');
  box.className = 'term-preview';
  box.hidden = true;
  const title = document.createElement('a');
  // By keyboard the link in the text leads there already.
  title.tabIndex = -1;
  const meaning = document.createElement('p');
  meaning.id = 'page.term';
  box.append(title, meaning);
  let shown: HTMLAnchorElement | null = null;

  const hide = () => {
    shown?.removeAttribute('aria-describedby');
    shown = null;
    box.hidden = true;
  };
  return {
    show: (link, preview, height) => {
      hide();
      shown = link;
      title.href = link.href;
      title.textContent = preview.title;
      meaning.textContent = preview.meaning;
      // Until then it would be a link without words.
      if (!box.isConnected) main.append(box);
      box.hidden = false;
      place(box, link, height);
      link.setAttribute('aria-describedby', meaning.id);
    },
    hide,
    holds: (target) => target instanceof Node && box.contains(target),
  };
}

/** Below the link's line, or above it where there is no room; never over it. */
function place(box: HTMLElement, link: HTMLElement, height?: number): void {
  const lines = [...link.getClientRects()];
  const isAt = ({ top, bottom }: DOMRect) =>
    height !== undefined && top <= height && height <= bottom;
  const line = lines.find(isAt) ?? lines[0] ?? link.getBoundingClientRect();
  const { width, height: own } = box.getBoundingClientRect();
  const isFromRight = getComputedStyle(link).direction === 'rtl';
  const wanted = isFromRight ? line.right - width : line.left;
  const left = Math.max(
    EDGE,
    Math.min(wanted, document.documentElement.clientWidth - width - EDGE),
  );
  const isBelow = line.bottom + GAP + own <= innerHeight || line.top - GAP - own < 0;
  const top = isBelow ? line.bottom + GAP : line.top - GAP - own;
  const { x, y } = originOf(box);
  box.style.left = `${left - x}px`;
  box.style.top = `${top - y}px`;
}

/** Of what it is placed in, in the window. */
function originOf({ offsetParent }: HTMLElement): DOMRect {
  const isPlaced = offsetParent !== null && getComputedStyle(offsetParent).position !== 'static';
  return (isPlaced ? offsetParent : document.documentElement).getBoundingClientRect();
}
