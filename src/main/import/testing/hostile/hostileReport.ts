/** What a hostile report is: its bytes, and how its import must end. */

export interface HostileReport {
  readonly group: string;
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** `read`: imported as harmless text; else the reasons that are right. */
  readonly verdict: 'read' | readonly string[];
}

/** Where the attacker listens, such as `http://127.0.0.1:1234`. */
export type Listener = string;

/** The sentence that every readable hostile report holds, so that its import can be told from an empty one. */
export const HARMLESS = 'A harmless sentence stands here.';

/** What an attacker's script does when it runs: it is never there to be called, except in a test. */
export const TRIPWIRE = 'globalThis.tripwire&&globalThis.tripwire()';

/** UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
