/** A triangle with an exclamation mark, as lucide draws it, for places that React does not draw. */

const SVG = 'http://www.w3.org/2000/svg';

const strokes = ['m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3', 'M12 9v4', 'M12 17h.01'];

/** A new sign in the colour of its text. */
export function warningSign(): SVGElement {
  const sign = document.createElementNS(SVG, 'svg');
  sign.setAttribute('viewBox', '0 0 24 24');
  sign.setAttribute('class', 'warning-sign');
  for (const stroke of strokes) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', stroke);
    sign.append(path);
  }
  return sign;
}
