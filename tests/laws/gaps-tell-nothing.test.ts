import { expect, it } from 'vitest';
import { readGuide } from '../../src/1-read/read-content.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import { worksheetFrom } from '../../src/guide/worksheet.ts';
import { INHERITED } from '../support/inherited.ts';

const GUIDE = `---
kind: topic
title: Planets
---

## Facts

1. The nearest planet is **Mercury**.[^swift]

## Fill in the gaps

- The planet nearest to the sun is [**Mercury**](mercury.md "Mercury").
- Its sign is <abbr title="Mercury">**Hg**</abbr>.

[^swift]: Mercury is the swiftest planet.
`;

it('no address of a link, long form of an abbreviation or footnote of a fact stands around a gap', () => {
  const guide = parseGuide(readGuide(new TextEncoder().encode(GUIDE), 'x/planets.md'), INHERITED);
  if (guide === null) throw new Error('no guide');
  const options = { edition: 'standard' as const, version: 'A' };
  const sheet = JSON.stringify(worksheetFrom(guide, options));
  expect(sheet).toContain('"gap"');
  expect(sheet.toLowerCase()).not.toContain('mercury');
  expect(sheet).not.toContain('footnoteReference');
  expect(JSON.stringify(guide.children[0])).toContain('footnoteReference');
});
