/** Identifiers: safe as file names and as map keys. */

import { z } from 'zod';

/** What every id looks like. Ids made here are UUID version 7; ids from colleagues pass the same rule. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** SHA-256 in lower-case hexadecimal. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A moment as ISO 8601 in UTC. */
export const momentSchema = z.iso.datetime();

/** A UUID version 7 (RFC 9562, section 5.7) from `now` (milliseconds since 1970) and 10 random bytes. */
export function uuidV7(now: number, random: Uint8Array): string {
  const hex = [...random.subarray(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = now.toString(16).padStart(12, '0');
  const variant = ((Number.parseInt(hex.charAt(3), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
