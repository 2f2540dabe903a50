/** Where the focus goes when a view takes the place of the one that had it. */

import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus when it would be nowhere, so that the view's keys act at once. */
export function useFocusHere<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useEffect(() => {
    if (document.activeElement === document.body || !document.activeElement)
      place.current?.focus({ preventScroll: true });
  }, []);
  return place;
}
