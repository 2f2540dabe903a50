/** The options that say how reports are to be read. */

import { readFile } from 'node:fs/promises';
import { encodings, LONGEST_PASSWORD, type ReadingChoices } from '../../shared/model/readingChoices.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { HowToRead } from '../project/reports.ts';
import { storageFailure } from '../store/storageFailure.ts';
import type { Given } from './command.ts';

/** As a usage line names them. */
export const readingUsage = '[--encoding NAME] [--whole-page] [--changes accepted|original] [--password-file FILE]';

/** What is wrong with them, if anything. */
export function readingMisuse({ encoding, changes }: Given): string | null {
  if (encoding !== undefined && !isOneOf(encodings, encoding)) return `--encoding takes one of ${encodings.join(', ')}`;
  if (changes !== undefined && !isOneOf(trackedChanges, changes)) return '--changes takes accepted or original';
  return null;
}

const trackedChanges = ['accepted', 'original'] as const;

function isOneOf<T extends string>(all: readonly T[], word: string): word is T {
  return all.some((each) => each === word);
}

/** How to read, as the options say it. The password is the first line of its file: words of a command line can be seen by others. */
export async function howToRead(given: Given): Promise<Result<HowToRead>> {
  const { encoding, changes } = given;
  const choices: ReadingChoices = {
    ...(encoding !== undefined && isOneOf(encodings, encoding) ? { encoding } : {}),
    ...(given['whole-page'] ? { wholePage: true } : {}),
    ...(changes !== undefined && isOneOf(trackedChanges, changes) ? { changes } : {}),
  };
  const file = given['password-file'];
  if (file === undefined) return ok({ choices });
  try {
    const [password = ''] = (await readFile(file, 'utf8')).split(/\r?\n/);
    if (password.length > LONGEST_PASSWORD)
      return fail('limit', `The first line of “${file}” is too long for a password.`);
    return ok({ choices, password });
  } catch (error) {
    return storageFailure(error, file, 'read');
  }
}
