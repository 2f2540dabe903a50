/** What the letters of a paragraph have in common, by which headings without a style are told. */

/** What the letters of a paragraph have in common. */
export interface Lettering {
  /** UTF-16 units of text, and how many of them are bold. */
  readonly letters: number;
  readonly bold: number;
  readonly capitals: number;
  /** The size of most of them, in points; 0 when nothing says. */
  readonly size: number;
}

/** The look of some letters. */
export interface LetterLook {
  readonly bold?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly size?: number | undefined;
}

/** Counts the letters of one paragraph. */
export function letterCount() {
  const counted = { letters: 0, bold: 0, capitals: 0 };
  const sizes = new Map<number, number>();
  return {
    add(text: string, look: LetterLook): void {
      const letters = text.trim().length;
      counted.letters += letters;
      if (look.bold) counted.bold += letters;
      if (look.capitals || (/\p{Lu}/u.test(text) && text === text.toUpperCase())) counted.capitals += letters;
      if (look.size) sizes.set(look.size, (sizes.get(look.size) ?? 0) + letters);
    },
    sum(): Lettering {
      const [size] = [...sizes].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
      return { ...counted, size };
    },
  };
}
