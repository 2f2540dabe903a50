/** Ids for things that come from other programs: the same text gives the same id on every computer. */

import { idSchema } from './ids.ts';

// 128-bit FNV-1a, parameters of the IETF draft "The FNV Non-Cryptographic Hash Algorithm", section 5. It need not
// withstand an attacker: who forges an id harms an annotation of the same file only.
const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x0000000001000000000000000000013bn;

/** `<kind>-<32 hexadecimal digits>`; `kind` is a word of our own. */
export function idFromText(kind: string, text: string): string {
  let hash = BASIS;
  for (let unit = 0; unit < text.length; unit++) {
    hash = BigInt.asUintN(128, (hash ^ BigInt(text.charCodeAt(unit))) * PRIME);
  }
  return `${kind}-${hash.toString(16).padStart(32, '0')}`;
}

/** `text` where it is an id already, else an id made from it. */
export function asId(kind: string, text: string): string {
  return idSchema.safeParse(text).success ? text : idFromText(kind, text);
}
