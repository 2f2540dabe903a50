/** How the numbers of lists and notes are printed (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The zero of each system of digits. */
const zeros: Readonly<Record<string, number>> = {
  hindiNumbers: 0x0966,
  thaiNumbers: 0x0e50,
  bengaliNumbers: 0x09e6,
  arabicFullWidth: 0xff10,
  decimalFullWidth: 0xff10,
};

const thaiLetters = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
const arabicLetters = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const chineseDigits = '〇一二三四五六七八九';

/** `number` as it is printed; plain digits in a format that is not known. */
export function formattedNumber(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerLetter':
      return repeatedLetter(number, 'abcdefghijklmnopqrstuvwxyz');
    case 'upperLetter':
      return repeatedLetter(number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    case 'thaiLetters':
      return repeatedLetter(number, thaiLetters);
    case 'arabicAlpha':
      return repeatedLetter(number, arabicLetters);
    case 'arabicAbjad':
      return repeatedLetter(number, abjad);
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}${ordinalEnding(number)}`;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(number);
    default:
      return inDigits(number, zeros[format] ?? 0x30);
  }
}

/** a to z, then aa, bb: Word repeats the letter. */
function repeatedLetter(number: number, letters: string): string {
  if (number < 1) return String(number);
  const letter = letters.charAt((number - 1) % letters.length);
  // A damaged file may count to millions.
  return letter.repeat(Math.min(10, Math.ceil(number / letters.length)));
}

function roman(number: number): string {
  if (number < 1 || number > 9_999) return String(number);
  let left = number;
  let written = '';
  for (const [value, sign] of romans)
    while (left >= value) {
      written += sign;
      left -= value;
    }
  return written;
}

function ordinalEnding(number: number): string {
  const last = number % 100;
  if (last > 10 && last < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

/** Up to 99 with the sign for ten, as list numbers are written; beyond that digit by digit. */
function chinese(number: number): string {
  const digit = (value: number) => chineseDigits.charAt(value);
  if (number < 10) return digit(number);
  if (number > 99) return [...String(number)].map((each) => digit(Number(each))).join('');
  const [tens, ones] = [Math.trunc(number / 10), number % 10];
  return `${tens > 1 ? digit(tens) : ''}十${ones > 0 ? digit(ones) : ''}`;
}

function inDigits(number: number, zero: number): string {
  return [...String(number)]
    .map((digit) => (/\d/.test(digit) ? String.fromCharCode(zero + Number(digit)) : digit))
    .join('');
}
