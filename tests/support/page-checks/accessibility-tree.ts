/** The tree that Chromium gives to screen readers. */
import type { CDPSession, Page } from 'playwright-core';

export interface Spoken {
  /** Chromium's own name for it; `none` where it is passed over. */
  role: string;
  name: string;
  /** Of its element; empty for text. */
  tag: string;
  /** How it is laid out; empty where it is not. */
  display: string;
  /** Such as `level`, `expanded`, `checked`, `url`. */
  properties: Readonly<Record<string, unknown>>;
  children: readonly Spoken[];
}

export async function accessibilityTree(page: Page): Promise<Spoken> {
  const session = await page.context().newCDPSession(page);
  try {
    const laidOut = await elementsOf(session);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const made = (id: string): Spoken | null => {
      const node = byId.get(id);
      if (node === undefined) return null;
      const properties = (node.properties ?? []).map(({ name, value }) => [name, value.value]);
      return {
        role: node.ignored ? 'none' : String(node.role?.value ?? 'none'),
        name: String(node.name?.value ?? '').replace(/\s+/g, ' '),
        tag: '',
        display: '',
        ...laidOut.get(node.backendDOMNodeId ?? -1),
        properties: Object.fromEntries(properties),
        children: (node.childIds ?? []).map(made).filter((child) => child !== null),
      };
    };
    const top = nodes.find(({ parentId }) => parentId === undefined);
    const tree = top === undefined ? null : made(top.nodeId);
    if (tree === null) throw new Error('The page has no accessibility tree');
    return tree;
  } finally {
    await session.detach();
  }
}

/** Every element's name and layout, by Chromium's number for it. */
async function elementsOf(
  session: CDPSession,
): Promise<Map<number, Pick<Spoken, 'tag' | 'display'>>> {
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', {
    computedStyles: ['display'],
  });
  const [document] = documents;
  const { backendNodeId = [], nodeName = [] } = document?.nodes ?? {};
  const { nodeIndex = [], styles = [] } = document?.layout ?? {};
  const said = (at: number | undefined) => strings[at ?? -1] ?? '';
  const displays = new Map(nodeIndex.map((node, at) => [node, said(styles[at]?.[0])]));
  return new Map(
    backendNodeId.map((id, node) => {
      const name = said(nodeName[node]).toLowerCase();
      const tag = name.startsWith('#') ? '' : name;
      return [id, { tag, display: displays.get(node) ?? '' }];
    }),
  );
}

/** It and all in it, in the order of the page. */
export function allSpoken(node: Spoken): Spoken[] {
  return [node, ...node.children.flatMap(allSpoken)];
}
