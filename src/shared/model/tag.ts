/** A tag: one theme of the codebook, with its definition, look and key. */

import { z } from 'zod';
import { idSchema } from './ids.ts';
import type { Immutable } from './immutable.ts';
import {
  current,
  distinctValues,
  mergeRegisters,
  newRegister,
  type Register,
  registerSchema,
  write,
} from './register.ts';
import { FIRST_STAMP, type Stamp } from './stamp.ts';

/** The measured palette; every colour is defined in the renderer's tokens. */
export const tagColours = [
  'teal',
  'ochre',
  'violet',
  'blue',
  'brick',
  'olive',
  'rose',
  'green',
  'sky',
  'plum',
  'umber',
  'slate',
] as const;

/** The line under a highlight: a tag is never told by colour alone. */
export const tagPatterns = ['solid', 'dashed', 'double', 'dotted'] as const;

const lookSchema = z.strictObject({ colour: z.enum(tagColours), pattern: z.enum(tagPatterns) });

/** What the codebook says of a tag: the rule that is in view while coding. */
export const guidanceFields = ['definition', 'useWhen', 'notWhen', 'example'] as const;

export type GuidanceField = (typeof guidanceFields)[number];

/** The longest that one field of guidance and a name take, in UTF-16 units. */
export const LONGEST_GUIDANCE = 20_000;
export const LONGEST_TAG_NAME = 200;

const guidance = z.string().max(LONGEST_GUIDANCE);

export const tagRecordSchema = z.strictObject({
  kind: z.literal('tag'),
  id: idSchema,
  name: registerSchema(z.string().min(1).max(LONGEST_TAG_NAME)),
  definition: registerSchema(guidance),
  /** When to apply it, when not, and a passage that shows it. */
  useWhen: registerSchema(guidance),
  notWhen: registerSchema(guidance),
  example: registerSchema(guidance),
  look: registerSchema(lookSchema),
  /** The number key that applies it, 1 to 9, or none. */
  key: registerSchema(z.number().int().min(1).max(9).nullable()),
  /** Its place in the codebook, ascending. */
  order: registerSchema(z.number()),
  /** A tombstone: codings stay and show the tag as deleted. */
  deleted: registerSchema(z.boolean()),
});

export type TagRecord = Immutable<z.infer<typeof tagRecordSchema>>;
export type TagLook = Immutable<z.infer<typeof lookSchema>>;

/** A tag as it is shown: the newest value of each field. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly useWhen: string;
  readonly notWhen: string;
  readonly example: string;
  readonly look: TagLook;
  readonly key: number | null;
  readonly order: number;
  readonly deleted: boolean;
  readonly conflicts: readonly TagConflict[];
}

/** The fields of a tag of which two values may stand that an analyst must choose between. */
export const tagConflictFields = ['name', 'look', ...guidanceFields] as const;

export type TagConflictField = (typeof tagConflictFields)[number];

/** A field edited by two people who had not seen each other's edit; what stands, newest first, in words. */
export interface TagConflict {
  readonly field: TagConflictField;
  readonly values: readonly string[];
}

/** The tag that a record shows. */
export function tagOf(record: TagRecord): Tag {
  return {
    id: record.id,
    name: current(record.name),
    definition: current(record.definition),
    useWhen: current(record.useWhen),
    notWhen: current(record.notWhen),
    example: current(record.example),
    look: current(record.look),
    key: current(record.key),
    order: current(record.order),
    deleted: current(record.deleted),
    conflicts: conflictsOfTag(record),
  };
}

/** All conflicts of one tag. */
function conflictsOfTag(record: TagRecord): TagConflict[] {
  return tagConflictFields
    .map((field) => ({ field, values: distinctValues<unknown>(record[field]).map(({ value }) => inWords(value)) }))
    .filter(({ values }) => values.length > 1);
}

function inWords(value: unknown): string {
  const look = lookSchema.safeParse(value);
  return look.success ? `${look.data.colour}, ${look.data.pattern}` : String(value);
}

/** `record` with value number `keep` (its place in `TagConflict.values`) written over all that stand. */
export function settledTag(record: TagRecord, field: TagConflictField, keep: number, stamp: Stamp): TagRecord {
  const kept = <T>(register: Register<T>): Register<T> => {
    const value = distinctValues(register)[keep];
    return value && register.values.length > 1 ? write(register, value.value, stamp) : register;
  };
  return field === 'look'
    ? { ...record, look: kept<TagLook>(record.look) }
    : { ...record, [field]: kept<string>(record[field]) };
}

/** A name as it is kept: no line breaks or control characters, no white space around it, composed. */
export function tagName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Whether two names are one to a reader: letter case, width and white space make no difference. */
export function isSameTagName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return tagName(name.normalize('NFKC')).toLowerCase();
}

/** A tag made now. */
export function newTag(made: {
  readonly id: string;
  readonly name: string;
  readonly look: TagLook;
  readonly key: number | null;
  readonly order: number;
  readonly stamp: Stamp;
}): TagRecord {
  const { id, name, look, key, order, stamp } = made;
  return {
    kind: 'tag',
    id,
    name: newRegister(name, stamp),
    definition: newRegister('', stamp),
    ...noGuidance(stamp),
    look: newRegister(look, stamp),
    key: newRegister<number | null>(key, stamp),
    order: newRegister(order, stamp),
    deleted: newRegister(false, stamp),
  };
}

/** Both sides of a tag together, field by field. */
export function mergeTags(a: TagRecord, b: TagRecord): TagRecord {
  return {
    kind: 'tag',
    id: a.id,
    name: mergeRegisters(a.name, b.name),
    definition: mergeRegisters(a.definition, b.definition),
    useWhen: mergeRegisters(a.useWhen, b.useWhen),
    notWhen: mergeRegisters(a.notWhen, b.notWhen),
    example: mergeRegisters(a.example, b.example),
    look: mergeRegisters(a.look, b.look),
    key: mergeRegisters(a.key, b.key),
    order: mergeRegisters(a.order, b.order),
    deleted: mergeRegisters(a.deleted, b.deleted),
  };
}

/** A tag's guidance, still unwritten. */
export function noGuidance(stamp: Stamp): Pick<TagRecord, 'useWhen' | 'notWhen' | 'example'> {
  return { useWhen: newRegister('', stamp), notWhen: newRegister('', stamp), example: newRegister('', stamp) };
}

/** A tag of version 1 had a definition only. The same everywhere, so that two projects that migrate do not differ. */
export function tagFromVersion1(tag: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...tag, ...noGuidance(FIRST_STAMP) };
}

/** The tags every new project starts with; fixed ids and stamps, so that exchanging them never doubles one. */
export const defaultTags: readonly TagRecord[] = [
  defaultTag(
    'tag-success',
    'Success',
    'Something that worked: support that arrived, a change for the better, an approach to repeat. Use it for what was observed or reported, not for what is hoped for.',
    { colour: 'teal', pattern: 'solid' },
    1,
  ),
  defaultTag(
    'tag-gap',
    'Gap',
    'Something missing or failing: support that did not arrive, a rule that is not applied, a group that is left out.',
    { colour: 'ochre', pattern: 'dashed' },
    2,
  ),
  defaultTag(
    'tag-child-specific-need',
    'Child-specific need',
    'What children and young people need that adults do not, or need in another way: protection, school, a say in decisions about them.',
    { colour: 'violet', pattern: 'double' },
    3,
  ),
];

function defaultTag(id: string, name: string, definition: string, look: TagLook, key: number): TagRecord {
  return {
    kind: 'tag',
    id,
    name: newRegister(name, FIRST_STAMP),
    definition: newRegister(definition, FIRST_STAMP),
    ...noGuidance(FIRST_STAMP),
    look: newRegister(look, FIRST_STAMP),
    key: newRegister<number | null>(key, FIRST_STAMP),
    order: newRegister(key, FIRST_STAMP),
    deleted: newRegister(false, FIRST_STAMP),
  };
}
