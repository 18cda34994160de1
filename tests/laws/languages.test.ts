/** A mark of a language says of which language words are, and changes nothing else. */
import { describe, expect, it } from 'vitest';
import { readGuide } from '../../src/1-read/read-guide.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { GuideNode } from '../../src/guide/nodes.ts';
import { paperworkOf } from '../../src/guide/paperwork.ts';
import { exactText, plainText, wordCount } from '../../src/guide/text.ts';
import { firstOf } from '../../src/guide/walk.ts';
import { allQuestionsOf, exercisesOf } from '../../src/guide/worksheet.ts';
import { INHERITED } from '../support/inherited.ts';

const MARKED = `---
kind: topic
title: "Words in [la ville]{lang=fr}"
vocabulary: [fr, de]
---

Learn [la *gare*]{lang=fr}.

## Le [soir]{lang=fr}

Notes.

## Facts

1. They say [**bonsoir**]{lang=fr} in the evening.

## Key terms

- **la gare** — Bahnhof
- **le pont** — Brücke
- **le quai** — Bahnsteig
- **le train** — Zug

## Fill in the gaps

- Elle traverse le pont **à / en** vélo. (2 marks)
- Le train part du **quai** deux.

{lang=fr}

## Multiple choice

### Where is [la gare]{lang=fr}?

- [ ] [Devant le pont]{lang=fr}
- [x] Derri[è]{lang=fr}re le pont
- [ ] Le pont

## Match

| French {lang=fr} | English |
|---|---|
| le marché | market |
| la mairie | town hall |
| le quai | platform |

## Put in order

1. Sortez de la gare.
2. Allez tout droit.
3. Voilà le pont.

{lang=fr}

## Review questions

### [Où est la gare ?]{lang=fr} (2 marks)

La gare est en face, après le pont, tout droit et encore un peu plus loin que la mairie.

{lang=fr}

#### Marking points

- en face
  - accept: devant
- après le pont

{lang=fr}
`;
const PLAIN = MARKED.replaceAll(/\[([^\]]*)\]\{lang=[\w-]+\}/g, '$1')
  .replaceAll(/ ?\{lang=[\w-]+\}/g, '')
  .replace('vocabulary: [fr, de]\n', '');

function guideFrom(text: string): Guide {
  const source = readGuide(new TextEncoder().encode(text), 'french/town.md');
  const guide = parseGuide(source, INHERITED);
  expect(source.file.messages.map(String)).toEqual([]);
  if (guide === null) throw new Error('no guide');
  return guide;
}

const marked = guideFrom(MARKED);
const plain = guideFrom(PLAIN);
const questionsOf = (guide: Guide) => exercisesOf(guide).flatMap(allQuestionsOf);
const isMarked = (guide: Guide) => firstOf(guide.children, 'foreign') !== null;

/** Plain data in which every tree is what it is compared by. */
function compared(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const isTree = value.length > 0 && value.every((one) => typeof one?.type === 'string');
    return isTree && value.every(isProse) ? exactText(value as GuideNode[]) : value.map(compared);
  }
  const entries = Object.entries(value).filter(([key]) => key !== 'position');
  return Object.fromEntries(entries.map(([key, one]) => [key, compared(one)]));
}
const PROSE = new Set(['text', 'foreign', 'paragraph', 'emphasis', 'strong', 'deletion', 'gap']);
const isProse = ({ type }: { type: string }) => PROSE.has(type);

describe('words of another language', () => {
  it('are marked in the one guide and not in the other', () => {
    expect([isMarked(marked), isMarked(plain)]).toEqual([true, false]);
    expect(PLAIN).not.toContain('lang');
  });

  it('have the ids, the numbers, the marks and the room that they would have', () => {
    const told = (guide: Guide) =>
      questionsOf(guide).map(({ id, number, marks, type }) => ({ id, number, marks, type }));
    expect(told(marked)).toEqual(told(plain));
    const sheets = (guide: Guide) =>
      (['A', 'B'] as const).map((version) =>
        compared(paperworkOf(guide)?.worksheet('standard', version)),
      );
    expect(sheets(marked)).toEqual(sheets(plain));
    expect(JSON.stringify(sheets(marked))).toContain('lines');
  });

  it('have the answers that they would have', () => {
    const key = (guide: Guide) => compared(paperworkOf(guide)?.key(['A', 'B']));
    expect(JSON.stringify(key(marked))).toBe(JSON.stringify(key(plain)));
  });

  it('are the same words, counted and compared', () => {
    expect(plainText(marked)).toBe(plainText(plain));
    expect(exactText(marked)).toBe(exactText(plain));
    expect(wordCount(plainText(marked))).toBe(wordCount(plainText(plain)));
    expect(exactText(marked)).not.toBe(exactText(guideFrom(PLAIN.replace('*gare*', 'gare'))));
  });
});
