import { describe, expect, test } from 'vitest';
import { wordsOf } from './engineAnswer.ts';

interface Said {
  readonly words: readonly string[];
  readonly height?: number;
  readonly confidence?: number;
  /** Pixels between two words. */
  readonly gap?: number;
}

/** An answer with one paragraph for each line, at two pixels a point. */
function answer(lines: readonly Said[]): string {
  const paragraphs = lines.map(({ words, height = 46, confidence = 95, gap = 12 }, row) => {
    let x0 = 100;
    const y = 100 * (row + 1);
    const placed = words.map((text) => {
      const bbox = { x0, y0: y - 30, x1: x0 + text.length * 20, y1: y };
      x0 = bbox.x1 + gap;
      return { bbox, text, confidence };
    });
    const bbox = { x0: 100, y0: y - 30, x1: x0, y1: y };
    const baseline = { x0: 100, y0: y - 2, x1: x0, y1: y + 2 };
    return { lines: [{ bbox, baseline, confidence, rowAttributes: { rowHeight: height }, words: placed }] };
  });
  return JSON.stringify({ blocks: [{ paragraphs }] });
}

const read = (...lines: Said[]) => wordsOf(answer(lines), 2).words;

describe('the words of a page', () => {
  test('stand where they stand on it, in points, on one baseline a line', () => {
    const [one, two] = read({ words: ['Two', 'roads'] });
    expect(one).toMatchObject({
      text: 'Two',
      left: 50,
      right: 80,
      baseline: 50,
      size: 25,
      spaced: true,
      confidence: 95,
    });
    expect(two).toMatchObject({ left: 86, baseline: 50 });
  });

  test('reach as high and as low as their marks, and at least as far as the letters of their line', () => {
    const [flat] = read({ words: ['one'] });
    expect([flat?.top, flat?.bottom]).toEqual([32, 55]);
    const tall = answer([{ words: ['ครู้'] }]).replaceAll('"y0":70', '"y0":40');
    expect(wordsOf(tall, 2).words[0]?.top).toBe(20);
  });

  test('have the usual size of the page, unless their own differs clearly', () => {
    const body = { words: ['Households', 'were', 'visited', 'twice'] };
    const sizes = read({ words: ['Method'], height: 70 }, body, { ...body, height: 43 }).map(({ size }) => size);
    expect([...new Set(sizes.map(Math.round))]).toEqual([38, 25]);
  });

  test('leave out the grain of pictures, and lines without a letter', () => {
    expect(read({ words: ['~~', '|'] }, { words: ['gr', 'ain'], confidence: 12 }, { words: ['Roads'] })).toHaveLength(
      1,
    );
  });

  test('are kept where the engine is unsure of a whole line, if that is as high as the others and long', () => {
    const unsure = { words: ['ກັນກັບເປັນອ້າຍນ້ອງກັນ.'], confidence: 28 };
    expect(read({ words: ['ເດັກນ້ອຍ'] }, unsure)).toHaveLength(2);
    expect(read({ words: ['ເດັກນ້ອຍ'] }, { ...unsure, height: 90 })).toHaveLength(1);
  });

  test('have a bullet where the engine saw another sign alone before a line', () => {
    const of = (...words: string[]) => read({ words }).map(({ text }) => text);
    expect(of('¢', 'Schools')).toEqual(['•', 'Schools']);
    expect(of('Tools®', '©', '2020')).toEqual(['Tools®', '©', '2020']);
  });

  test('of a script without spaces follow each other closely, but for the gaps between phrases', () => {
    const thai = (gap: number) => read({ words: ['ครัวเรือน', 'ได้รับ'], gap })[1]?.spaced;
    expect([thai(4), thai(30)]).toEqual([false, true]);
  });
});

test('lines that stand on end say that the page lies on its side', () => {
  const upright = wordsOf(answer([{ words: ['Roads', 'schools'] }]), 2).isUpright;
  const standing = JSON.parse(answer([{ words: ['Roads', 'schools'] }]), (key, value) =>
    key === 'bbox' ? { ...value, x1: value.x0 + 10 } : value,
  );
  expect([upright, wordsOf(JSON.stringify(standing), 2).isUpright]).toEqual([true, false]);
});

test('an answer of another form is no page', () => {
  expect(() => wordsOf('{"blocks":[{}]}', 2)).toThrow();
});
