/** Reading in tests: a text or bytes in, the reading or outcome out, a failure as an error. */

import type { Result } from '../../../shared/result.ts';
import type { ReportFile } from '../reading.ts';

/** A file of this content, text as UTF-8. */
export function file(name: string, content: string | Uint8Array): ReportFile {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** The value of a success; a failure's sentence is thrown. */
export async function successOf<T>(result: Promise<Result<T>> | Result<T>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}

/** The reason and sentence of a failure; a success is thrown. */
export async function failureOf<T>(result: Promise<Result<T>> | Result<T>) {
  const settled = await result;
  if (settled.ok) throw new Error('expected a failure');
  return settled.error;
}
