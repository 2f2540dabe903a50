/** The report that the benchmark opens: invented words, the same ones on every machine. */

/** A mark of the static page and an annotation of ours, in UTF-16 units of the canonical text. */
export interface SyntheticAnnotation {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly tagIds: readonly string[];
}

export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

export interface Block {
  readonly kind: 'h1' | 'h2' | 'p' | 'li';
  readonly start: number;
  readonly runs: readonly Run[];
}

export interface SyntheticReport {
  /** One array of text blocks per chunk. */
  readonly chunks: readonly (readonly Block[])[];
  readonly length: number;
  readonly annotations: readonly SyntheticAnnotation[];
}

export const TAG_COUNT = 20;

/** Mulberry32: 32 bits of state are enough for invented text, and every run gets the same. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = 'ba ne ri to lu sha ke mo di var en sil par tum ok la wi gre fa jo'.split(' ');

function sentences(random: () => number, length: number): string {
  let text = '';
  while (text.length < length) {
    const words: string[] = [];
    for (let word = 6 + Math.floor(random() * 16); word > 0; word--) {
      let letters = '';
      for (let syllable = 1 + Math.floor(random() * 3); syllable > 0; syllable--)
        letters += syllables[Math.floor(random() * syllables.length)];
      words.push(letters);
    }
    const [first = '', ...rest] = words;
    text += `${text && ' '}${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')}.`;
  }
  return text;
}

/** Every fifth block has a bold stretch, as reports do. */
function inRuns(random: () => number, text: string): Run[] {
  if (random() > 0.2 || text.length < 60) return [{ text, bold: false }];
  const from = 1 + Math.floor(random() * text.length * 0.4);
  const to = from + 8 + Math.floor(random() * 30);
  return [
    { text: text.slice(0, from), bold: false },
    { text: text.slice(from, to), bold: true },
    { text: text.slice(to), bold: false },
  ].filter((run) => run.text !== '');
}

const pageOfBlocks = ['h2', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'li', 'li', 'li', 'li', 'p'] as const;
const lengths = { h1: 40, h2: 40, p: 250, li: 80 };

/** `pages` pages of 15 text blocks, with `count` annotations: overlapping, a quarter of them clustered. */
export function syntheticReport(pages: number, count: number): SyntheticReport {
  const random = randomNumbers(42);
  let offset = 0;
  const chunks = Array.from({ length: pages }, (_, page) =>
    pageOfBlocks.map((usual): Block => {
      const kind: Block['kind'] = usual === 'h2' && page % 10 === 0 ? 'h1' : usual;
      const text = sentences(random, lengths[kind] * (0.5 + random()));
      const block = { kind, start: offset, runs: inRuns(random, text) };
      offset += text.length + 1;
      return block;
    }),
  );
  const length = offset - 1;
  return { chunks, length, annotations: syntheticAnnotations(length, pages, count) };
}

function syntheticAnnotations(length: number, pages: number, count: number): SyntheticAnnotation[] {
  const random = randomNumbers(7);
  const clusters = Array.from({ length: Math.max(3, Math.floor(pages / 20)) }, () => random() * length);
  return Array.from({ length: count }, (_, number) => {
    const kind = random();
    const size = kind < 0.7 ? 20 + random() * 180 : kind < 0.95 ? 200 + random() * 600 : 800 + random() * 1_500;
    const cluster = clusters[Math.floor(random() * clusters.length)] ?? 0;
    const middle = random() < 0.25 ? cluster + (random() - 0.5) * 2_000 : random() * length;
    const start = Math.max(0, Math.min(length - 30, Math.floor(middle)));
    return { id: `a${number}`, start, end: Math.min(length, start + Math.floor(size)), tagIds: someTags(random) };
  });
}

/** One to three tags; 30 % of annotations have the first. */
function someTags(random: () => number): string[] {
  const tags = new Set<string>();
  const wanted = random() < 0.6 ? 1 : random() < 0.75 ? 2 : 3;
  tags.add(random() < 0.3 ? 'tag0' : `tag${1 + Math.floor(random() * (TAG_COUNT - 1))}`);
  while (tags.size < wanted) tags.add(`tag${1 + Math.floor(random() * (TAG_COUNT - 1))}`);
  return [...tags];
}
