/** Languages by the numbers that Windows gives them ([MS-LCID]), as RTF files name them. */

/** The primary language is in the lower ten bits of the number. */
const PRIMARY = 0x3ff;

const primary: ReadonlyMap<number, string> = new Map([
  [0x01, 'ar'],
  [0x02, 'bg'],
  [0x03, 'ca'],
  [0x04, 'zh'],
  [0x05, 'cs'],
  [0x06, 'da'],
  [0x07, 'de'],
  [0x08, 'el'],
  [0x09, 'en'],
  [0x0a, 'es'],
  [0x0b, 'fi'],
  [0x0c, 'fr'],
  [0x0d, 'he'],
  [0x0e, 'hu'],
  [0x0f, 'is'],
  [0x10, 'it'],
  [0x11, 'ja'],
  [0x12, 'ko'],
  [0x13, 'nl'],
  [0x14, 'nb'],
  [0x15, 'pl'],
  [0x16, 'pt'],
  [0x18, 'ro'],
  [0x19, 'ru'],
  [0x1a, 'hr'],
  [0x1b, 'sk'],
  [0x1c, 'sq'],
  [0x1d, 'sv'],
  [0x1e, 'th'],
  [0x1f, 'tr'],
  [0x20, 'ur'],
  [0x21, 'id'],
  [0x22, 'uk'],
  [0x24, 'sl'],
  [0x25, 'et'],
  [0x26, 'lv'],
  [0x27, 'lt'],
  [0x29, 'fa'],
  [0x2a, 'vi'],
  [0x39, 'hi'],
  [0x3e, 'ms'],
  [0x41, 'sw'],
  [0x45, 'bn'],
  [0x49, 'ta'],
  [0x50, 'mn'],
  [0x53, 'km'],
  [0x54, 'lo'],
  [0x55, 'my'],
  [0x5b, 'si'],
  [0x61, 'ne'],
  [0x64, 'fil'],
]);

/** Where the country tells how words are written. */
const exact: ReadonlyMap<number, string> = new Map([
  [0x0404, 'zh-TW'],
  [0x0804, 'zh-CN'],
  [0x0c04, 'zh-HK'],
  [0x0409, 'en-US'],
  [0x0809, 'en-GB'],
  [0x0c09, 'en-AU'],
  [0x0416, 'pt-BR'],
  [0x0816, 'pt-PT'],
  [0x0814, 'nn'],
  [0x081a, 'sr-Latn'],
  [0x0c1a, 'sr'],
]);

/** BCP 47; empty for a number that is none, or stands for "no language". */
export function languageOfNumber(number: number): string {
  return exact.get(number) ?? primary.get(number & PRIMARY) ?? '';
}
