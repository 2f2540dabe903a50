/** How large the original page is shown, in steps. */

import { type OriginalPreferences, originalZooms } from '../../../shared/model/preferences.ts';

type Zoom = OriginalPreferences['zoom'];

/** The next step up (1) or down (-1), the same at either end; 0 is as wide as the pane. */
export function nextZoom(zoom: Zoom, step: -1 | 0 | 1): Zoom {
  if (step === 0) return 1;
  return originalZooms[originalZooms.indexOf(zoom) + step] ?? zoom;
}

/** Pictures are drawn in steps of so many pixels, so that moving a divider does not draw a page for each pixel. */
const STEP = 160;

/** How wide a picture to ask for, for a page shown `css` pixels wide on a screen with so many dots a pixel. */
export function drawnWidth(
  css: number,
  dots: number,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  return Math.max(min, Math.min(max, Math.ceil((css * dots) / STEP) * STEP));
}
