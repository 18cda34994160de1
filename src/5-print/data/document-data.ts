import { guideAddress } from '../../guide/addresses.ts';
import type { AnswerKey } from '../../guide/answer-key.ts';
import type { Guide } from '../../guide/guide.ts';
import { assetAt } from '../../guide/references.ts';
import type { Paper } from '../../guide/settings.ts';
import type { Course, SiteBase } from '../../guide/site.ts';
import type { SheetTier } from '../../guide/tiers.ts';
import { colonAfter, type Title, titleFromText, titleWith } from '../../guide/title.ts';
import type { Worksheet } from '../../guide/worksheet.ts';
import { halves } from '../../locale/halves.ts';
import { localeFor } from '../../locale/locales.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import { type KeyEdition, type Look, PAPER_MM } from '../editions.ts';
import { codeFamilies, formulaFamilies, textFamilies } from '../fonts/families.ts';
import { qrSvg } from '../qr.ts';
import type { EntryData, QuestionData } from '../questions/by-type.ts';
import { type ProseContext, proseContext } from './context.ts';
import type { DocumentData, FixedWords, KeyData, WorksheetData } from './data.ts';
import { keyBody } from './key-data.ts';
import { languageData } from './language-data.ts';
import { PICTURE_IN_HALF_A_PAGE } from './picture-size.ts';
import type { BlockData, ImageData, InlineData } from './shapes.ts';
import { forOneLine, joined, titleData, titleInLine } from './title-data.ts';
import { worksheetSections } from './worksheet-data.ts';

/** Where a sheet comes from and what is printed around it. */
export interface Setting {
  guide: Guide;
  site: SiteBase;
  course: Course;
  /** Sets this sheet apart from the others of a packet. */
  prefix: string;
  /** More than one version is made: the letter is printed. */
  lettered: boolean;
}

export interface Sheet<Data> {
  data: Data;
  context: ProseContext;
}

export function worksheetData(setting: Setting, worksheet: Worksheet): Sheet<WorksheetData> {
  const words = localeFor(setting.guide.language).sheetWords;
  const { guide, site, prefix } = setting;
  const context = proseContext(guide, site, worksheet.edition, prefix, false);
  const version = setting.lettered ? words.version(worksheet.version) : '';
  const data: WorksheetData = {
    kind: 'worksheet',
    ...head(setting, setting.guide.title, version, context, tierName(worksheet.tier, words)),
    ...givenOut(setting, words, context),
    turn: '',
    total: worksheet.total === null ? '' : halves(worksheet.total),
    qr: qrData(setting, words),
    sections: worksheetSections(worksheet, context, words),
  };
  return { data, context };
}

export function keyData(setting: Setting, key: AnswerKey, edition: KeyEdition): Sheet<KeyData> {
  const words = localeFor(setting.guide.language).sheetWords;
  const context = proseContext(setting.guide, setting.site, edition, setting.prefix, true);
  const [only = '', ...others] = setting.lettered ? key.versions : [];
  const version = only === '' || others.length > 0 ? '' : words.version(only);
  const title = keyTitle(setting.guide.title, words.key.title);
  const data: KeyData = {
    kind: 'key',
    ...head(setting, title, version, context),
    ...keyBody(key, context, words),
  };
  return { data, context };
}

/** A document of one sheet, or of many behind a contents page. */
export function documentData(
  sheets: (WorksheetData | KeyData)[],
  options: {
    title: string;
    language: string;
    paper: Paper;
    look: Look;
    fonts: string[];
    cover: DocumentData['cover'];
  },
): DocumentData {
  const { look } = options;
  const oneColumn = look.columns > 1 && sheets.some(needsFullWidth);
  const words = localeFor(options.language).sheetWords;
  return {
    title: options.title,
    ...languageData(options.language),
    page: PAPER_MM[options.paper],
    look: oneColumn ? { ...look, columns: 1 } : look,
    fonts: {
      text: textFamilies(options.fonts),
      formulas: formulaFamilies(options.fonts),
      code: codeFamilies(options.fonts),
    },
    words: fixedWords(words),
    files: {},
    cover: options.cover,
    digits: longestNumber(sheets),
    sheets,
  };
}

function longestNumber(sheets: (WorksheetData | KeyData)[]): number {
  const labels = sheets.flatMap(({ sections }) =>
    sections.flatMap(({ items }) => [...items].map(({ label }) => label.length)),
  );
  return labels.reduce((most, length) => Math.max(most, length), 1);
}

/** A wide table, a listing or a picture with small words does not go into half a page. */
function needsFullWidth(sheet: WorksheetData | KeyData): boolean {
  return sheet.sections.some(({ instruction, items }) =>
    [...instruction, ...[...items].flatMap(stemsIn)].some(
      (block) =>
        block.t === 'code-block' ||
        (block.t === 'image' && block.image.least > PICTURE_IN_HALF_A_PAGE) ||
        (block.t === 'table' && block.wide),
    ),
  );
}

/** The stem of an item and of all its parts. */
function stemsIn(item: QuestionData | EntryData): BlockData[] {
  if (item.t === 'structured') return [...item.stem, ...[...item.parts].flatMap(stemsIn)];
  return item.t === 'cloze' ? [...item.stem, ...item.text] : item.stem;
}

/** "Delta: answer key", "Why did it end? Answer key". */
function keyTitle(title: Title, name: string): Title {
  const word = colonAfter(title.plain) === '' ? name : name.toLowerCase();
  return titleWith(title, titleFromText(word));
}

function head(
  { guide, site, course }: Setting,
  title: Title,
  version: string,
  context: ProseContext,
  tier = '',
) {
  const address = shortAddress(site, guide);
  const licence = site.settings.licence;
  const foot = [
    [titleInLine(forOneLine(guide.title, context), context), [tier], [version]],
    [[licence], [address]],
  ];
  return {
    title: titleData(title, context),
    above: joined(placeOf(course, guide, context), ' · '),
    version,
    foot: foot.map((line) => joined(line, ' · ')).filter((line) => line.length > 0),
  };
}

/** In the foot alone: whoever sorts sheets sees it, and no pupil has it over the work. */
function tierName(tier: SheetTier, { tiers }: SheetWords): string {
  return tier === null ? '' : tiers[tier];
}

/** Course and unit. The site's title says nothing of a course that has none. */
function placeOf(course: Course, guide: Guide, context: ProseContext): InlineData[][] {
  return [
    course.isNamed ? titleInLine(course.title, context) : [],
    titleInLine(guide.unit, context),
  ];
}

/** By whom and for when a worksheet is given out. */
function givenOut(
  { guide, site }: Setting,
  words: SheetWords,
  context: ProseContext,
): Pick<WorksheetData, 'given' | 'logo' | 'date' | 'due'> {
  const { publisher, logo, teacher, date, due } = guide.worksheet;
  return {
    given: [publisher, teacher === '' ? '' : words.teacher(teacher)].filter((one) => one !== ''),
    logo: logoData(logo, site, context),
    date,
    due: due === '' ? '' : words.due(due),
  };
}

/** Decoration: the name that it stands for is printed beside it. */
function logoData(path: string, site: SiteBase, context: ProseContext): ImageData | null {
  const asset = path === '' ? null : assetAt(site, path);
  if (asset === null || asset.size === null) return null;
  context.images.add(asset.path);
  return { file: asset.path, alt: '', ...asset.size, least: 0 };
}

function qrData({ guide, site, course }: Setting, words: SheetWords): WorksheetData['qr'] {
  if (site.settings.url === '') return null;
  const { qr } = guide.worksheet;
  const separate = course.answers === 'separate';
  if (!(qr === 'auto' ? separate : qr)) return null;
  const url = new URL(guideAddress(guide), site.settings.url).href;
  return { svg: qrSvg(url), alt: words.qrAlt(url) };
}

/** As a person would type it: without `https://` and the last slash. */
function shortAddress(site: SiteBase, guide: Guide): string {
  if (site.settings.url === '') return '';
  const url = new URL(guideAddress(guide), site.settings.url).href;
  return decodeURI(url)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}

function fixedWords({
  name,
  date,
  score,
  page,
  bank,
  heard,
  key,
  ...words
}: SheetWords): FixedWords {
  const { packet, title, points, pointsOneEach, pointsUpTo, fullAnswers, right, ...others } = key;
  const { glanceTrue, glanceFalse, below, openQuestion, noModelAnswer, ...fixed } = others;
  return {
    ...{ name, date, class: words.class, score, page, bank, heard },
    ...{ true: words.true, false: words.false, key: fixed },
  };
}
