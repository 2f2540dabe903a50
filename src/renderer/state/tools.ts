/** Which of the reading tools are open. */

import { firstPreferences, type TextPreferences, textRanges } from '../../shared/model/preferences.ts';
import { prefer, preferences } from './preferences.ts';
import { createStore } from './store.ts';

/** The panels of the page's toolbar; one at a time. */
export type ToolPanel = 'goTo' | 'text' | 'outline';

export const tools = createStore<{ readonly panel: ToolPanel | null; readonly furniture: boolean }>({
  panel: null,
  furniture: false,
});

export function showPanel(panel: ToolPanel | null): void {
  tools.set({ panel });
}

export function toggleFurniture(): void {
  tools.set({ furniture: !tools.get().furniture });
}

/** Sets the text of reports anew. */
export function setText(change: Partial<TextPreferences>): void {
  prefer({ text: { ...preferences.get().text, ...change } });
}

/** Reading size in steps of a pixel; 0 is the size at first. */
export function resize(step: -1 | 0 | 1): void {
  const { size } = preferences.get().text;
  const wanted = step === 0 ? firstPreferences.text.size : size + step;
  setText({ size: Math.min(textRanges.size.max, Math.max(textRanges.size.min, wanted)) });
}
