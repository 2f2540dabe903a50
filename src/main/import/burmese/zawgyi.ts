/**
 * The old Zawgyi encoding of Burmese: it uses the code points of Unicode for other signs and in the order of drawing, so that its
 * text looks right in its own font only. Told by a statistical model, and only where the text could not be Unicode.
 */

import tools from 'myanmar-tools';
import { normaliseText } from '../../../shared/text/canonicalText.ts';

const BURMESE = /[\u1000-\u109F]/;

/**
 * What no text in Unicode has, in Burmese, Shan, Mon or Karen: a word that begins with a vowel or medial sign, or the sign that
 * stacks letters with none to stack on.
 */
const NOT_UNICODE =
  /(?<![\u1000-\u109F\uA9E0-\uA9FF\uAA60-\uAA7F\u25CC])[\u1031\u103B-\u103E\u107E-\u1084]*[\u1031\u103B-\u103D][\u1000-\u1021]|[\u1000-\u1021][\u102B-\u103E]*\u1039(?![\u1000-\u102A\u103F\u1050-\u1055\u105A-\u105D\u1061\u1065\u1066\u106E-\u1070\u1075-\u1081\u108E])/;

/** How sure the model must be of a stretch by itself, and of a short one among stretches in Zawgyi. */
const SURE = 0.95;
const LIKELY = 0.05;

/**
 * The converter takes time by the square of a text's length, so it gets pieces. They end with a space, else before a sign that
 * opens a syllable.
 */
const PIECES =
  /[\s\S]{1,500}?(?:\s|$)|[\s\S]{1,500}(?<![\u1031\u103B\u107E-\u1084])(?=[\u1031\u103B\u107E-\u1084])|[\s\S]{1,500}/g;

const detector = new tools.ZawgyiDetector();
const converter = new tools.ZawgyiConverter();

/** Whether `text` has letters of the Myanmar script. */
export function hasBurmese(text: string): boolean {
  return BURMESE.test(text);
}

/** Whether `text` is in Zawgyi. `among`: it stands in a text that is. */
export function isZawgyi(text: string, among = false): boolean {
  if (!BURMESE.test(text)) return false;
  const probability = detector.getZawgyiProbability(text);
  return among ? probability > LIKELY : probability > SURE && NOT_UNICODE.test(text);
}

/** `text`, which is in Zawgyi, in Unicode. */
export function fromZawgyi(text: string): string {
  return normaliseText((text.match(PIECES) ?? []).map((piece) => converter.zawgyiToUnicode(piece)).join(''));
}
