/** How the cards beside the page are filtered; remembered while the project is open. */

import { type CardFilter, noFilter } from '../features/reading/cardFilter.ts';
import { createStore } from './store.ts';

export const cardFilter = createStore<CardFilter>(noFilter);
