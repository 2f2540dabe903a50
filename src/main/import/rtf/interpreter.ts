/** Follows the tokens of an RTF file: what each word means for the text (Rich Text Format 1.9.1). */

import type { Mark, Node } from 'prosemirror-model';
import type { Encoding } from '../../../shared/model/readingChoices.ts';
import { type FurnitureKind, sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { linkMark, Place } from '../inline.ts';
import { limits } from '../limits.ts';
import { blocksOf, type Entry } from '../office/entries.ts';
import { Fonts } from './fonts.ts';
import {
  cellWords,
  type Destination,
  type Group,
  letterWords,
  marksOf,
  type Opened,
  outermost,
  plainSetting,
  settingWords,
} from './group.ts';
import { languageOfNumber } from './languages.ts';
import { type CellLook, type Setting, Story } from './story.ts';
import type { Token } from './tokens.ts';

const { nodes, marks } = sourceSchema;

/** A comment in the margin, at the place of its mark. */
export interface FoundComment {
  readonly at: Place;
  readonly author: string;
  readonly text: string;
}

/** What has no text of the report in it, besides what is marked as skippable. */
const skipped = new Set(
  'colortbl listtable listoverridetable revtbl rsidtbl objdata xmlnstbl themedata colorschememapping latentstyles datastore generator filetbl atnid atnref atnicn datafield nonshppict nonesttables sp sn sv bkmkstart bkmkend template passwordhash ftnsep ftnsepc aftnsep aftnsepc xe tc'.split(
    ' ',
  ),
);

/** Marked as skippable, and yet their text counts. */
const known = new Set(
  'shpinst shptxt shppict fldinst listtext pntext footnote nesttableprops annotation atnauthor cs ts ds'.split(' '),
);

/** Groups whose text is gathered and not shown. */
const gathered: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['info', 'properties'],
  ['listtext', 'number'],
  ['pntext', 'number'],
  ['fldinst', 'field'],
  ['atnauthor', 'commenter'],
]);

const running: ReadonlyMap<string, FurnitureKind> = new Map(
  ['', 'l', 'r', 'f'].flatMap((side): [string, FurnitureKind][] => [
    [`header${side}`, 'running-head'],
    [`footer${side}`, 'running-foot'],
  ]),
);

const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
]);

/** More than this of what is gathered nobody needs. */
const GATHERED_UNITS = 10_000;

export class Interpreter {
  title = '';
  author = '';
  /** UTF-16 units of hidden text. */
  hidden = 0;
  changes = 0;
  tooDeep = false;
  /** Letters by the number of their language. */
  readonly #languages = new Map<number, number>();
  #usualLanguage = 0;
  readonly comments: FoundComment[] = [];
  readonly notes: Node[] = [];
  readonly heads: Node[] = [];
  readonly feet: Node[] = [];
  readonly #body = new Story();
  readonly #fonts: Fonts;
  readonly #styles = new Map<number, { readonly name: string; readonly level: number }>();
  readonly #outer: Group[] = [];
  #group = outermost(this.#body);
  #bytes: number[] = [];
  /** Bytes still to be passed over after a Unicode sign. */
  #toSkip = 0;
  /** The group has just opened with the sign that lets unknown destinations be passed over. */
  #isSkippable = false;
  /** The text of a group that is not shown. */
  #gathered = '';
  #field = '';
  #commenter = '';
  /** The first half of a sign beyond the basic plane. */
  #half = '';
  #style = { number: 0, level: 0 };
  #cells: CellLook[] = [];
  #cell: CellLook = { across: null, down: null };

  /** `encoding`: as chosen for text whose font has none of its own. */
  constructor(encoding?: Encoding) {
    this.#fonts = new Fonts(encoding);
  }

  take(token: Token): void {
    if (token.kind === 'byte') {
      if (this.#toSkip > 0) this.#toSkip--;
      else this.#bytes.push(token.byte);
      return;
    }
    if (token.kind !== 'word' || token.name !== 'u') this.#toSkip = 0;
    this.#flush();
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else this.#word(token.name, token.number);
  }

  /** The entries of the body, when the last token was taken. */
  end(): readonly Entry[] {
    this.#flush();
    while (this.#outer.length > 0) this.#close();
    return this.#body.end(this.#group.setting);
  }

  /** The language that most letters are said to be in; empty when none is. */
  get language(): string {
    const [most] = [...this.#languages].sort(([, a], [, b]) => b - a);
    return most ? languageOfNumber(most[0]) : '';
  }

  #open(): void {
    if (this.#outer.length >= limits.markupDepth) this.tooDeep = true;
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, opens: null };
    this.#isSkippable = false;
  }

  #close(): void {
    const closed = this.#group;
    const outer = this.#outer.pop();
    if (!outer) return;
    const ends = closed.destination !== outer.destination;
    if (ends || closed.destination === 'fonts' || closed.destination === 'styles') this.#endGathering(closed);
    if (closed.opens) this.#endStory(closed, closed.opens, outer);
    this.#group = outer;
    // The instruction of a field is known when its group closes; its result stands in the next one.
    if (closed.destination === 'field' && ends) outer.link = linkIn(this.#field) ?? outer.link;
  }

  #endGathering({ destination, story, font }: Group): void {
    if (destination === 'text' || destination === 'skipped' || destination === 'properties') return;
    const text = this.#gathered.trim();
    this.#gathered = '';
    if (destination === 'number') story.addNumber(text);
    else if (destination === 'title') this.title = text;
    else if (destination === 'author') this.author = text;
    else if (destination === 'fonts') this.#fonts.setName(font, text);
    else if (destination === 'field') this.#field = text;
    else if (destination === 'commenter') this.#commenter = text;
    else if (text !== '') {
      const name = text.replace(/;.*$/s, '').toLowerCase();
      this.#styles.set(this.#style.number, { name, level: this.#style.level });
    }
  }

  #endStory(closed: Group, opened: Opened, outer: Group): void {
    const entries = closed.story.end(closed.setting);
    const blocks = blocksOf(entries);
    if (opened.kind === 'box') for (const block of blocks) outer.story.addBlock(block);
    else if (opened.kind === 'furniture') this.#addFurniture(blocks);
    else if (opened.kind === 'note') {
      if (blocks.length > 0)
        this.notes.push(nodes.note.create({ label: opened.label, id: `note-${opened.label}` }, blocks));
    } else {
      const text = blocks
        .map((block) => block.textContent)
        .join('\n')
        .trim();
      if (text !== '') this.comments.push({ at: opened.at, author: this.#commenter, text });
    }
  }

  /** Heads and feet that several sections have are one. */
  #addFurniture(blocks: readonly Node[]): void {
    for (const block of blocks) {
      const all = block.attrs.furniture === 'running-foot' ? this.feet : this.heads;
      if (!all.some(({ textContent }) => textContent === block.textContent)) all.push(block);
    }
  }

  /** The bytes gathered so far, as text. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const { font, destination } = this.#group;
    const text = this.#fonts.textOf(this.#bytes, font, destination === 'text');
    this.#bytes = [];
    this.#addText(text);
  }

  #addText(text: string): void {
    const group = this.#group;
    if (group.destination === 'skipped') return;
    if (group.destination !== 'text') {
      if (this.#gathered.length < GATHERED_UNITS) this.#gathered += text;
      return;
    }
    if (group.hidden) this.hidden += text.length;
    if (group.hidden || group.deleted) return;
    const language = group.language ?? this.#usualLanguage;
    this.#languages.set(language, (this.#languages.get(language) ?? 0) + text.trim().length);
    const look = { bold: group.bold, capitals: group.capitals, size: group.size / 2 };
    group.story.addText({ kind: 'text', text, marks: marksOf(group) }, look);
  }

  #word(name: string, number: number | null): void {
    const wasSkippable = this.#isSkippable;
    this.#isSkippable = name === '*';
    if (name === '*') return;
    if (skipped.has(name) || (wasSkippable && !known.has(name))) this.#group.destination = 'skipped';
    if (this.#group.destination === 'skipped') return;
    const sign = signs.get(name);
    if (sign !== undefined) this.#addText(sign);
    else if (name === 'u') this.#unicode(number ?? 0);
    else if (!this.#destination(name) && !this.#letters(name, number) && !this.#paragraph(name, number))
      this.#other(name, number ?? 0);
  }

  #unicode(number: number): void {
    this.#toSkip = this.#group.skip;
    const sign = this.#half + this.#fonts.signOf(number < 0 ? number + 65_536 : number, this.#group.font);
    this.#half = /[\uD800-\uDBFF]$/.test(sign) ? sign : '';
    if (this.#half === '') this.#addText(sign);
  }

  /** A word that says where the text of its group goes. */
  #destination(name: string): boolean {
    const group = this.#group;
    const gathers = gathered.get(name);
    const furniture = running.get(name);
    const isProperty = (name === 'title' || name === 'author') && group.destination === 'properties';
    if (gathers || isProperty) {
      group.destination = gathers ?? (name === 'title' ? 'title' : 'author');
      this.#gathered = '';
    } else if (furniture) this.#begin(new Story(furniture), { kind: 'furniture' });
    else if (name === 'footnote') this.#beginNote();
    else if (name === 'annotation') this.#beginComment();
    else if (name === 'shptxt') this.#begin(new Story(), { kind: 'box' });
    else if (name === 'pict') {
      if (group.destination === 'text') group.story.add({ kind: 'picture', description: '' });
      group.destination = 'skipped';
    } else return false;
    return true;
  }

  #begin(story: Story, opens: Opened): void {
    this.#group = { ...this.#group, destination: 'text', story, opens, setting: plainSetting };
  }

  /** Notes are counted as programs count them: by the order of their marks. */
  #beginNote(): void {
    const label = String(this.notes.length + 1);
    const reference = [marks.superscript.create(), marks.noteReference.create({ note: `note-${label}` })];
    this.#group.story.add({ kind: 'text', text: label, marks: reference });
    this.#begin(new Story(), { kind: 'note', label });
  }

  #beginComment(): void {
    const at = new Place();
    this.#group.story.add({ kind: 'place', place: at });
    this.#begin(new Story(), { kind: 'comment', at });
  }

  #letters(name: string, number: number | null): boolean {
    const change = letterWords.get(name);
    if (change) change(this.#group, number !== 0, number);
    if ((name === 'deleted' || name === 'revised') && number !== 0) this.changes++;
    if (name === 'plain') this.#group.font = this.#fonts.usual;
    if (name !== 'f') return change !== undefined;
    this.#group.font = number ?? 0;
    if (this.#group.destination === 'fonts') {
      this.#fonts.begin(this.#group.font);
      this.#gathered = '';
    }
    return true;
  }

  #paragraph(name: string, number: number | null): boolean {
    const { story, destination, setting } = this.#group;
    const change = settingWords.get(name);
    if (change) this.#group.setting = { ...setting, ...change(number ?? 0, setting) };
    if (destination === 'styles') {
      if (name === 's') this.#style = { number: number ?? 0, level: 0 };
      if (name === 'outlinelevel') this.#style.level = (number ?? 0) + 1;
    }
    if (change) return true;
    if (name === 'par' || name === 'sect') story.endParagraph(this.#setting(), this.#isQuote());
    else if (name === 'page' || name === 'line' || name === 'softline') story.add({ kind: 'break' });
    else if (name === 'cell' || name === 'nestcell') story.endCell(this.#setting(), this.#isQuote());
    else if (name === 'row' || name === 'nestrow') story.endRow(this.#cells);
    else return false;
    return true;
  }

  #other(name: string, number: number): void {
    const cell = cellWords.get(name);
    if (cell) this.#cell = { ...this.#cell, ...cell };
    else if (name === 'trowd') this.#cells = [];
    else if (name === 'cellx') {
      this.#cells.push(this.#cell);
      this.#cell = { across: null, down: null };
    } else if (name === 'uc') this.#group.skip = Math.min(8, Math.max(0, number));
    else if (name === 'deflang') this.#usualLanguage = number;
    else if (name === 'fcharset') this.#fonts.setCharset(this.#group.font, number);
    else this.#fonts.encodingWord(name, number);
  }

  /** The setting, with the level that its style gives. */
  #setting(): Setting {
    const { setting } = this.#group;
    const style = this.#styles.get(setting.style);
    const level = setting.level || style?.level || levelOf(style?.name ?? '');
    return { ...setting, level: level > 9 ? 0 : level };
  }

  #isQuote(): boolean {
    return /^(?:intense )?quote$|^block text$/.test(this.#styles.get(this.#group.setting.style)?.name ?? '');
  }
}

function levelOf(style: string): number {
  return style === 'title' ? 1 : Number(/^heading ([1-9])$/.exec(style)?.[1] ?? 0);
}

function linkIn(instruction: string): Mark | null {
  return linkMark(/^\s*HYPERLINK\s+"([^"]*)"/.exec(instruction)?.[1] ?? null);
}
