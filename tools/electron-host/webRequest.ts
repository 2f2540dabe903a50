/** `session.webRequest`: the one listener of `onBeforeRequest`, and what it decides. */
import type * as E from 'electron';
import { LoudObject } from './loud.ts';
import { passesFilter } from './requestFilter.ts';

type Details = E.OnBeforeRequestListenerDetails;
type Listener = (details: Details, callback: (response: E.CallbackResponse) => void) => void;

/** Electron's WebRequest, as far as this app uses it. */
export class WebRequest extends LoudObject implements Pick<E.WebRequest, 'onBeforeRequest'> {
  #filter: E.WebRequestFilter | undefined;
  #listener: Listener | null = null;

  constructor() {
    super('session.webRequest');
  }

  onBeforeRequest(filter: E.WebRequestFilter, listener: Listener | null): void;
  onBeforeRequest(listener: Listener | null): void;
  onBeforeRequest(first: E.WebRequestFilter | Listener | null, second?: Listener | null): void {
    // As in Electron, the last listener replaces the one before it.
    const hasFilter = typeof first === 'object' && first !== null;
    this.#filter = hasFilter ? first : undefined;
    this.#listener = hasFilter ? (second ?? null) : first;
  }

  /** Asks the listener; without one, or when its filter does not fit, the request goes on. */
  decide(details: Details): Promise<E.CallbackResponse> {
    const listener = this.#listener;
    if (listener === null || !passesFilter(this.#filter, details)) return Promise.resolve({});
    return new Promise((resolve) => listener(details, resolve));
  }
}
