/** The colours that the analyst prefers, on the document: everything else follows from the tokens. */

import { preferences } from './preferences.ts';

/** Keeps the document in the preferred theme for as long as the window lives. */
export function followTheme(): void {
  const show = () => {
    const { theme } = preferences.get();
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  show();
  preferences.subscribe(show);
}
