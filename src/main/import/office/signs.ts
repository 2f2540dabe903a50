/** Signs that office programs store by their number in a font of pictures, as the Unicode signs that look like them. */

/** From the tables that Microsoft publishes for its fonts; those that reports use. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  119: '⬥',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** The Greek letters and the signs of Adobe's Symbol, which Windows' has too. */
const symbol: Readonly<Record<number, string>> = {
  ...letters(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...letters(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  163: '≤',
  165: '∞',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  214: '√',
  229: '∑',
};

const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = { wingdings, symbol };

/** A sign that is not known. */
const UNKNOWN = '□';

/** The sign of `font` with the hexadecimal number `code`, which may lie in the private area from U+F000. */
export function signOf(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  if (!Number.isInteger(number)) return UNKNOWN;
  const own = fonts[font.toLowerCase()]?.[number & 0xff];
  if (own) return own;
  const isPrivate = number >= 0xe000 && number <= 0xf8ff;
  return number < 0x20 || number > 0xffff || isPrivate ? UNKNOWN : String.fromCharCode(number);
}

function letters(from: number, signs: string): Record<number, string> {
  return Object.fromEntries([...signs].map((sign, at) => [from + at, sign]));
}
