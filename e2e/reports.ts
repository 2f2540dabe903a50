/** Reports that are made when a journey needs them. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Long enough that reading it can be broken off: some hundred thousand words. */
export async function longReport(folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  const paragraph = `The ${name} households were visited, and the answers were compared with the list of the commune. `;
  const paragraphs = Array.from({ length: 12_000 }, (_, place) => `## Visit ${place}\n\n${paragraph.repeat(3)}`);
  await writeFile(file, paragraphs.join('\n\n'));
  return file;
}
