/** What holds within one group of an RTF file, and the words that change it (Rich Text Format 1.9.1, "Document text"). */

import type { Mark } from 'prosemirror-model';
import { sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import type { Place } from '../inline.ts';
import type { CellLook, Setting, Story } from './story.ts';

const { marks } = sourceSchema;

/** Where the text of a group goes. */
export type Destination =
  | 'text'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'number'
  | 'field'
  | 'properties'
  | 'title'
  | 'author'
  | 'commenter';

/** What becomes of a story when its group closes. */
export type Opened =
  | { readonly kind: 'note'; readonly label: string }
  | { readonly kind: 'furniture' }
  | { readonly kind: 'box' }
  | { readonly kind: 'comment'; readonly at: Place };

export interface Group {
  destination: Destination;
  story: Story;
  font: number;
  bold: boolean;
  italic: boolean;
  capitals: boolean;
  hidden: boolean;
  deleted: boolean;
  raised: 'superscript' | 'subscript' | null;
  /** The number of its language; null for that of the whole. */
  language: number | null;
  /** Half points. */
  size: number;
  /** How many bytes stand for one Unicode sign, for programs that do not know it. */
  skip: number;
  setting: Setting;
  link: Mark | null;
  /** Set where the group is a story of its own. */
  readonly opens: Opened | null;
}

/** A paragraph of which nothing is said. */
export const plainSetting: Setting = {
  style: 0,
  level: 0,
  centred: false,
  tables: 0,
  listLevel: 0,
  isInList: false,
  indent: 0,
};

const plainLetters = {
  bold: false,
  italic: false,
  capitals: false,
  hidden: false,
  deleted: false,
  raised: null,
  language: null,
  size: 24,
} as const;

/** The group around the whole file. */
export function outermost(story: Story): Group {
  return {
    ...plainLetters,
    destination: 'text',
    story,
    font: 0,
    skip: 1,
    setting: plainSetting,
    link: null,
    opens: null,
  };
}

/** Words that change the look of letters; a number of 0 switches off. */
export const letterWords: ReadonlyMap<string, (group: Group, isOn: boolean, number: number | null) => void> = new Map(
  Object.entries({
    b: (group: Group, isOn: boolean) => {
      group.bold = isOn;
    },
    i: (group: Group, isOn: boolean) => {
      group.italic = isOn;
    },
    caps: (group: Group, isOn: boolean) => {
      group.capitals = isOn;
    },
    v: (group: Group, isOn: boolean) => {
      group.hidden = isOn;
    },
    deleted: (group: Group, isOn: boolean) => {
      group.deleted = isOn;
    },
    super: (group: Group, isOn: boolean) => {
      group.raised = isOn ? 'superscript' : null;
    },
    sub: (group: Group, isOn: boolean) => {
      group.raised = isOn ? 'subscript' : null;
    },
    nosupersub: (group: Group) => {
      group.raised = null;
    },
    fs: (group: Group, _isOn: boolean, number: number | null) => {
      group.size = number ?? 24;
    },
    lang: (group: Group, _isOn: boolean, number: number | null) => {
      group.language = number;
    },
    plain: (group: Group) => {
      Object.assign(group, plainLetters);
    },
  }),
);

/** Words that change how a paragraph is set. */
export const settingWords: ReadonlyMap<string, (number: number, before: Setting) => Partial<Setting>> = new Map(
  Object.entries({
    pard: () => plainSetting,
    s: (style: number) => ({ style }),
    outlinelevel: (level: number) => ({ level: level + 1 }),
    qc: () => ({ centred: true }),
    intbl: (_number: number, { tables }: Setting) => ({ tables: Math.max(1, tables) }),
    // Deeper than the schema allows is refused later; a damaged file must not make millions of tables.
    itap: (tables: number) => ({ tables: Math.min(MOST_TABLES, Math.max(0, tables)) }),
    ls: (list: number) => ({ isInList: list > 0 }),
    li: (indent: number) => ({ indent }),
    ilvl: (listLevel: number) => ({ listLevel }),
  }),
);

const MOST_TABLES = 250;

/** Words that tell how a cell is merged with others. */
export const cellWords: ReadonlyMap<string, Partial<CellLook>> = new Map<string, Partial<CellLook>>([
  ['clmgf', { across: 'first' }],
  ['clmrg', { across: 'next' }],
  ['clvmgf', { down: 'first' }],
  ['clvmrg', { down: 'next' }],
]);

/** The marks of the letters in a group. */
export function marksOf({ bold, italic, raised, link }: Group): readonly Mark[] {
  const own = [bold ? strong : null, italic ? emphasis : null, raised ? marks[raised].create() : null, link];
  return own.reduce<readonly Mark[]>((all, mark) => (mark ? mark.addToSet(all) : all), []);
}

const strong = marks.strong.create();
const emphasis = marks.emphasis.create();
