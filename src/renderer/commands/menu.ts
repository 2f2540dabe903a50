/** Tells the native menu what the commands are called now, and which can be done in this window. */

import { menuCommandIds } from '../../shared/commands.ts';
import { ask } from '../state/ask.ts';
import { session } from '../state/session.ts';
import { commandNow } from './running.ts';

/** Many things change at once; the menu is told once. */
const WAIT = 100;

/** Follows the session for as long as the window lives. */
export function tellMenu(): void {
  let told = '';
  let waiting = false;
  const tell = () => {
    waiting = false;
    const commands = Object.fromEntries(
      menuCommandIds.map((id) => {
        const { label, whyNot } = commandNow(id);
        return [id, { label: label.slice(0, 300), enabled: whyNot === null }];
      }),
    );
    const now = JSON.stringify(commands);
    if (now === told) return;
    told = now;
    void ask('window.menu', { commands });
  };
  const soon = () => {
    if (!waiting) setTimeout(tell, WAIT);
    waiting = true;
  };
  session.subscribe(soon);
  soon();
}
