/** SHA-256 of a file's bytes (FIPS 180-4), worked out beside the main thread: an original of 200 MB takes part of a second. */

import { webcrypto } from 'node:crypto';

/** The digest of `bytes` as 64 hexadecimal digits. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
