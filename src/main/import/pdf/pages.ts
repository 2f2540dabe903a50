/** From a PDF to pages of placed text, by pdf.js inside this process: no worker thread, no network, no system fonts. */

import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ok, type Result } from '../../../shared/result.ts';
import { normaliseText } from '../../../shared/text/canonicalText.ts';
import type { RecognisedPage } from '../../recognition/recognisedPage.ts';
import { damaged, needsPassword, overLimit, wrongPassword } from '../failures.ts';
import { limits } from '../limits.ts';
import type { ReportFile } from '../reading.ts';
import { type DeclaredFacts, declaredFacts } from './declared.ts';
import type { SpokenSign } from './joinedSigns.ts';
import { librarySettings } from './library.ts';
import { Ligatures } from './ligatures.ts';
import { pictureShare, type Unread, unreadPage } from './pictured.ts';
import { articleInOrder, hasFromRight, repairScripts } from './scripts.ts';
import { SpokenText } from './spokenText.ts';
import { markedItems } from './tags/markedItems.ts';
import { type Tag, TagReader } from './tags/tagTree.ts';
import { isTexText, withTexLigatures } from './texLetters.ts';
import { asHorizontal } from './verticalPage.ts';

/** A stretch of text in one font. Coordinates are points from the page's top left corner; the baseline grows downward. */
export interface Span {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** White space was printed before it. */
  readonly spaced: boolean;
  /** Of recognised text: how sure it is, in per cent. */
  readonly confidence?: number;
  /** Of tagged files: the piece of the page's content that it is of, by its number. */
  readonly piece?: number | 'artifact' | undefined;
  /** It leads to a note, as its tag says. */
  readonly refers?: boolean;
}

export interface PrintedPage {
  /** As printed on it where the file says so ("iii"), else its number. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly spans: readonly Span[];
  /** Text in another direction than most of the page: stamps and notes along the edge. */
  readonly turned: readonly string[];
  /** Why its text is worth recognising. */
  readonly unread: Unread | null;
  /** There is a picture and no text. */
  readonly isPicture: boolean;
  /** Its letters are in the order of writing: they stand beside its signs, or were recognised. */
  readonly inOrder: boolean;
  /** The tags of what is on it, where it has some. */
  readonly tags: Tag | null;
}

export interface PrintedReport extends DeclaredFacts {
  readonly pages: readonly PrintedPage[];
  /** The titles in the file's own outline, as they stand in it. */
  readonly outline: readonly string[];
}

type OpenDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
type OpenPage = Awaited<ReturnType<OpenDocument['getPage']>>;
type Drawing = Awaited<ReturnType<OpenPage['getOperatorList']>>;

/** Bold by name, also as the fonts of TeX and its clones abbreviate it. */
const BOLD_NAME = /bold|black|heavy|semib|demi|-medi(?!um)|(?:cm|sf)bx/i;

/** All pages; 'password-needed' and 'password-wrong' as it is, 'corrupt' when it is no whole PDF, 'limit' when it has too many pages. */
export async function printedReport({
  bytes,
  name,
  password,
  recognised = [],
  onProgress,
}: ReportFile): Promise<Result<PrintedReport>> {
  const task = getDocument({ ...settings(bytes), ...(password === undefined ? {} : { password }) });
  const spoken = new SpokenText(bytes, password);
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages)
      return overLimit(name, `it has more than ${limits.pages.toLocaleString('en')} pages`);
    const labels = await document.getPageLabels();
    const seen = new Map(recognised.map((page) => [page.page, page]));
    const tags = (await isTagged(document)) ? new TagReader() : null;
    const pages: PrintedPage[] = [];
    let units = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const label = labels?.[number - 1] || String(number);
      const known = seen.get(number - 1);
      const page = known ? recognisedPage(known, label) : await readPage(document, { spoken, tags }, number, label);
      units += page.spans.reduce((sum, span) => sum + span.text.length, 0);
      if (units > limits.characters)
        return overLimit(name, `it has more than ${limits.characters.toLocaleString('en')} characters`);
      pages.push(page);
      onProgress?.(number / (document.numPages + 1));
    }
    return ok({ pages, ...(await metadataOf(document)), outline: await outlineOf(document) });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'PasswordException') return damaged(name);
    return password === undefined ? needsPassword(name) : wrongPassword(name);
  } finally {
    await spoken.close();
    await task.destroy();
  }
}

/** Pictures are not imported: none is decoded. */
/** More titles than this are no outline that a reader would use. */
const MOST_TITLES = 5_000;

async function outlineOf(document: OpenDocument): Promise<string[]> {
  const titles: string[] = [];
  let level: Awaited<ReturnType<OpenDocument['getOutline']>> = (await document.getOutline().catch(() => null)) ?? [];
  while (level.length > 0 && titles.length < MOST_TITLES) {
    titles.push(...level.map(({ title }) => normaliseText(title)));
    level = level.flatMap(({ items }) => items);
  }
  return titles.slice(0, MOST_TITLES);
}

function settings(bytes: Uint8Array) {
  return { ...librarySettings(bytes), fontExtraProperties: true, maxImageSize: 1 };
}

/** One page. A page that cannot be read is left without text rather than failing the whole report. */
async function readPage(
  document: OpenDocument,
  { spoken, tags }: { readonly spoken: SpokenText; readonly tags: TagReader | null },
  number: number,
  label: string,
): Promise<PrintedPage> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { placed, inOrder } = await placedText(page, spoken, transform, tags !== null);
    const text = placed.map((each) => (each.spaced ? ' ' : '') + each.text).join('');
    const unread = await unreadPage(text, async () => pictureShare(await page.getOperatorList(), page.view));
    const tree = tags && placed.length > 0 ? await tags.read(() => page.getStructTree()) : null;
    page.cleanup();
    const isPicture = unread === 'picture';
    return { label, ...upright(asHorizontal(placed), width, height), unread, isPicture, inOrder, tags: tree };
  } catch {
    const nothing = { spans: [], turned: [], unread: null, isPicture: false, inOrder: true, tags: null };
    return { label, width: 0, height: 0, ...nothing };
  }
}

/** A page whose text was recognised; one on which there was none stays a picture. */
function recognisedPage({ width, height, words }: RecognisedPage, label: string): PrintedPage {
  const spans = words.map((word): Span => ({ ...word, text: repairScripts(normaliseText(word.text)), bold: false }));
  const isPicture = words.length === 0;
  return { label, width, height, spans, turned: [], unread: null, isPicture, inOrder: true, tags: null };
}

/** A span as it stands on the page: `x`, `y` of its beginning, `turn` its direction in quarters clockwise. */
export interface Placed extends Omit<Span, 'left' | 'right' | 'baseline'> {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly turn: number;
  /** In a font for writing from top to bottom. */
  readonly vertical: boolean;
}

async function placedText(
  page: OpenPage,
  spoken: SpokenText,
  transform: readonly number[],
  isMarked: boolean,
): Promise<{ readonly placed: Placed[]; readonly inOrder: boolean }> {
  const content = await page.getTextContent({ includeMarkedContent: isMarked });
  const signs = await spoken.of(page, content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  // A ligature without letters of its own beside it is turned here too; the articles show it.
  if (signs) {
    const inOrder = signs.every(({ text }) => articleInOrder(text) === text);
    return { placed: signs.map((sign) => placedSign(sign, page.view)), inOrder };
  }
  const fonts = Object.keys(content.styles);
  const fromRight = content.items.some(isFromRight);
  // The names of fonts, which tell bold ones, and the signs are known only from the page's drawing: costly, so read if needed.
  const isNeeded = fromRight || fonts.some((font) => !page.commonObjs.has(font));
  const drawing = isNeeded ? await page.getOperatorList() : null;
  const ligatures = new Ligatures(drawing && fromRight ? drawnSigns(drawing) : []);
  const bold = boldFonts(page, fonts);
  const tex = texFonts(page, fonts);
  const placed: Placed[] = [];
  let spaced = true;
  for (const { item, piece } of markedItems(content.items)) {
    const letters = tex.has(item.fontName) ? withTexLigatures(item.str) : ligatures.inOrder(item.str);
    const text = repairScripts(normaliseText(letters)).replace(/\s+/g, ' ');
    if (text.trim() !== '') {
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(transform, item.transform);
      const style = { size: Math.hypot(c, d), bold: bold.has(item.fontName), spaced: spaced || text.startsWith(' ') };
      const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
      const vertical = content.styles[item.fontName]?.vertical === true;
      const length = vertical ? item.height : item.width;
      placed.push({ text: text.trim(), ...style, x, y, length, turn, vertical, piece });
      spaced = false;
    }
    if (text.endsWith(' ') || item.hasEOL) spaced = true;
  }
  return { placed, inOrder: false };
}

const isFromRight = (item: object) => 'str' in item && hasFromRight(String(item.str));

/** What each sign that is drawn stands for, in the order of drawing; spaces and movements left out. */
function drawnSigns({ fnArray, argsArray }: Drawing): string[] {
  return fnArray.flatMap((operator, at) => {
    if (operator !== OPS.showText) return [];
    const [glyphs]: [readonly ({ readonly unicode: string } | number)[]] = argsArray[at];
    return glyphs.flatMap((glyph) => {
      const letters = typeof glyph === 'object' && glyph ? glyph.unicode.normalize('NFKC').replace(/\s/g, '') : '';
      return letters === '' ? [] : [letters];
    });
  });
}

function placedSign(sign: SpokenSign, [left = 0, , , top = 0]: readonly number[]): Placed {
  const { size, spaced, font, piece } = sign;
  const text = articleInOrder(repairScripts(normaliseText(sign.text))).replace(/\s+/g, ' ');
  const placed = { x: sign.left - left, y: top - sign.baseline, length: sign.right - sign.left };
  return { text, ...placed, size, spaced, bold: BOLD_NAME.test(font), turn: 0, vertical: false, piece };
}

/** The page turned so that most of its text runs from left to right; the rest of it only by its words. */
function upright(
  placed: readonly Placed[],
  width: number,
  height: number,
): Pick<PrintedPage, 'width' | 'height' | 'spans' | 'turned'> {
  const turn = mostCommon(placed.map((each) => each.turn));
  const spans = placed
    .filter((each) => each.turn === turn)
    .map((each): Span => {
      const { text, size, bold, spaced, length, piece } = each;
      const [left, baseline] = unturned(each, width, height);
      return { text, left, right: left + length, baseline, size, bold, spaced, piece };
    });
  const turned = stretchesOf(placed.filter((each) => each.turn !== turn));
  const lies = turn % 2 === 1;
  return { width: lies ? height : width, height: lies ? width : height, spans, turned };
}

/** The words of signs that follow each other, where spaces part them. */
function stretchesOf(placed: readonly Placed[]): string[] {
  const stretches: string[] = [];
  for (const { text, spaced } of placed)
    if (spaced || stretches.length === 0) stretches.push(text);
    else stretches.push((stretches.pop() ?? '') + text);
  return stretches;
}

function unturned({ turn, x, y }: Placed, width: number, height: number): readonly [number, number] {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  return turn === 3 ? [height - y, x] : [x, y];
}

function mostCommon(turns: readonly number[]): number {
  const counts = [0, 0, 0, 0];
  for (const turn of turns) counts[turn] = (counts[turn] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

function texFonts(page: OpenPage, fonts: readonly string[]): Set<string> {
  const isTex = (font: string) => page.commonObjs.has(font) && isTexText(String(page.commonObjs.get(font).name ?? ''));
  return new Set(fonts.filter(isTex));
}

function boldFonts(page: OpenPage, fonts: readonly string[]): Set<string> {
  const isBold = (font: string) => {
    if (!page.commonObjs.has(font)) return false;
    const { name, bold, black } = page.commonObjs.get(font);
    return Boolean(bold || black) || BOLD_NAME.test(String(name ?? ''));
  };
  return new Set(fonts.filter(isBold));
}

/** Tags are looked at only where the file says that it has them. pdf.js gives a Map here, whatever its types say. */
async function isTagged(document: OpenDocument): Promise<boolean> {
  const said: unknown = await document.getMarkInfo().catch(() => null);
  return said instanceof Map && said.get('Marked') === true;
}

async function metadataOf(document: OpenDocument): Promise<DeclaredFacts> {
  const { info, metadata } = await document.getMetadata();
  return declaredFacts(
    (key) => Reflect.get(info, key),
    (key) => metadata?.get(key),
  );
}
