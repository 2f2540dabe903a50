/** Why a report could not be imported, as sentences for the screen: what happened, what is safe, what to do next. */

import { fail } from '../../shared/result.ts';

const SAFE = 'Nothing was imported from it and the project is as it was.';

/** What can be read, for the sentences that refuse something else. */
export const READABLE =
  'Word (.docx), OpenDocument (.odt), RTF, EPUB, PDF, web page (.html), Markdown (.md) and plain text (.txt)';

export function emptyFile(name: string) {
  return fail('corrupt', `“${name}” is empty (0 bytes). ${SAFE} Fetch the file again.`);
}

export function damaged(name: string) {
  return fail(
    'corrupt',
    `“${name}” is damaged or not complete. ${SAFE} Open it in the program that made it, or fetch it again.`,
  );
}

export function protectedByPassword(name: string) {
  return fail('password', `“${name}” is protected by a password. ${SAFE} Save a copy without it and import that copy.`);
}

/** A file that is read once its password is given. */
export function needsPassword(name: string) {
  return fail(
    'password-needed',
    `“${name}” needs its password. ${SAFE} Give the password, which is used once and not kept.`,
  );
}

export function wrongPassword(name: string) {
  return fail('password-wrong', `That is not the password of “${name}”. ${SAFE} Capital and small letters count.`);
}

/** A book whose seller has encrypted its text for one reading program. */
export function locked(name: string) {
  return fail(
    'password',
    `“${name}” is locked by its seller and can only be read in their program. ${SAFE} Import a copy without the lock.`,
  );
}

/** `kind`: what the file is, with its article, as in “an EPUB book”; `advice`: a sentence. */
export function notReadableYet(name: string, kind: string, advice = `What can be read: ${READABLE}.`) {
  return fail('unsupported', `“${name}” is ${kind}, which cannot be read yet. ${SAFE} ${advice}`);
}

export function notText(name: string) {
  return fail(
    'unsupported',
    `“${name}” is neither a format that can be read nor text in a known encoding. ${SAFE} What can be read: ${READABLE}.`,
  );
}

/** `what`: the limit that was met, as a clause, as in “it has more than 5,000 pages”. */
export function overLimit(name: string, what: string) {
  return fail('limit', `“${name}” was refused because ${what}. ${SAFE} Import it in smaller parts.`);
}

/** `what`: the things that stand in each other, more than `levels` of them. */
export function tooDeep(name: string, levels: number, what = 'parts') {
  return overLimit(name, `its ${what} stand more than ${levels.toLocaleString('en')} levels inside each other`);
}

/** `what`: the danger, as a clause. */
export function unsafe(name: string, what: string) {
  return fail(
    'unsupported',
    `“${name}” was refused because ${what}. ${SAFE} Ordinary reports never do that: ask where the file comes from.`,
  );
}

export function noText(name: string, pages: number | null) {
  const reason = pages === null ? 'it is blank or holds only pictures.' : 'its pages are blank.';
  return fail('unsupported', `No text was found in “${name}”: ${reason} ${SAFE}`);
}

export function cancelled(name: string) {
  return fail('cancelled', `The import of “${name}” was cancelled. ${SAFE}`);
}

export function tookTooLong(name: string, seconds: number) {
  return fail(
    'limit',
    `“${name}” could not be read within ${seconds} seconds. ${SAFE} Import it in smaller parts, or as another format.`,
  );
}

export function outOfMemory(name: string, mebibytes: number) {
  return fail(
    'limit',
    `“${name}” needs more than ${mebibytes} MiB of memory to read. ${SAFE} Import it in smaller parts, or as another format.`,
  );
}

export function readerCrashed(name: string) {
  return fail(
    'unsupported',
    `“${name}” could not be read: the reader stopped on it, so it is probably damaged. ${SAFE} Import it as another format.`,
  );
}
