/**
 * How different two colours look, to eyes of four kinds: CIEDE2000 (Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference
 * Formula", 2005) after the simulation of Machado, Oliveira, Fernandes ("A Physiologically-based Model for Simulation of
 * Color Vision Deficiency", 2009) at full severity. For tests of the palette.
 */

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const eyes: readonly Matrix[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];

/** The smallest difference that any of the four kinds of eyes sees between two colours written as `#rrggbb`. */
export function smallestDifference(a: string, b: string): number {
  return Math.min(...eyes.map((eye) => difference(lab(seenBy(eye, a)), lab(seenBy(eye, b)))));
}

function seenBy(eye: Matrix, colour: string): Triple {
  const light = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  const [r = 0, g = 0, b = 0] = light;
  return mapped(eye, ([p, q, s]) => Math.min(1, Math.max(0, p * r + q * g + s * b)));
}

function mapped(matrix: Matrix, of: (row: Triple) => number): Triple {
  return [of(matrix[0]), of(matrix[1]), of(matrix[2])];
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** CIE L*a*b* of linear sRGB, white D65. */
function lab([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  const l = l2 - l1;
  const c = c2 - c1;
  const h = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn(h2 - h1, c1 * c2) / 2));
  const lightness = (l1 + l2) / 2;
  const meanC = (c1 + c2) / 2;
  const meanH = meanHue(h1, h2);
  const t =
    1 -
    0.17 * Math.cos(radians(meanH - 30)) +
    0.24 * Math.cos(radians(2 * meanH)) +
    0.32 * Math.cos(radians(3 * meanH + 6)) -
    0.2 * Math.cos(radians(4 * meanH - 63));
  const sl = 1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2);
  const sc = 1 + 0.045 * meanC;
  const sh = 1 + 0.015 * meanC * t;
  const spread = Math.sin(radians(60 * Math.exp(-(((meanH - 275) / 25) ** 2))));
  const rotation = -2 * Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)) * spread;
  return Math.sqrt((l / sl) ** 2 + (c / sc) ** 2 + (h / sh) ** 2 + rotation * (c / sc) * (h / sh));
}

function hue(b: number, a: number): number {
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

function turn(degrees: number, chroma: number): number {
  if (chroma === 0) return 0;
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}

function meanHue(h1: number, h2: number): number {
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return (h1 + h2) / 2 + (h1 + h2 < 360 ? 180 : -180);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
