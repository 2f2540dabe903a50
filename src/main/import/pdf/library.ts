/** How pdf.js is to open a stranger's file: from its own folders on disk, evaluating nothing, with no font of the system. */

import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The settings of every opening; `bytes` are copied, since pdf.js takes them away from whoever gave them. */
export function librarySettings(bytes: Uint8Array) {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    data: new Uint8Array(bytes),
    cMapUrl: `${library}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}/standard_fonts/`,
    wasmUrl: `${library}/wasm/`,
    isEvalSupported: false,
    useSystemFonts: false,
    // Letters are drawn as outlines by pdf.js itself: no font of the file reaches the system's own font code.
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  };
}
