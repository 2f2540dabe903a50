/** What stands over the window: one thing at a time. */

import type { FromClipboard } from './pastedFrom.ts';
import { createStore } from './store.ts';

export type Over =
  | {
      readonly kind: 'palette';
      /** What stands in the field at first. */
      readonly typed: string;
    }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | {
      readonly kind: 'paste';
      /** What was pasted already. */
      readonly first: FromClipboard | null;
    };

export const frame = createStore<{ readonly over: Over | null }>({ over: null });

export const showOver = (over: Over) => frame.set({ over });

export const closeOver = () => frame.set({ over: null });
