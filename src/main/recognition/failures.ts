/** Why text could not be recognised, as sentences for the screen: what happened, what is safe, what to do next. */

import { fail } from '../../shared/result.ts';
import { languageName } from '../../shared/text/languageName.ts';

const SAFE = 'The report is as it was.';

export function recognitionCancelled(name: string) {
  return fail('cancelled', `The recognition of “${name}” was cancelled. ${SAFE}`);
}

/** The process ended or did not answer, page after page. */
export function recognitionFailed(name: string) {
  return fail(
    'unsupported',
    `The text of “${name}” could not be recognised: the engine stopped on its pages. ${SAFE} Fewer languages may help.`,
  );
}

export function nothingRecognised(name: string) {
  return fail(
    'unsupported',
    `No text was recognised on the pages of “${name}”. ${SAFE} Another language may be the one that they are written in.`,
  );
}

/** A password is asked for where the page is shown, and holds for its recognition too. */
export function pagesLocked(name: string) {
  return fail(
    'password-needed',
    `“${name}” needs its password to be recognised. ${SAFE} Show its original page, give the password there, and recognise it then.`,
  );
}

export function languageRefused(codes: readonly string[]) {
  const names = codes.map(languageName).join(', ');
  return fail(
    'corrupt',
    `The languages for recognition (${names}) could not be loaded. ${SAFE} Remove one that was added and add it again.`,
  );
}

export function languageMissing(code: string) {
  return fail(
    'not-found',
    `The language ${languageName(code)} is no longer on this computer. ${SAFE} Add its file again, or choose another one.`,
  );
}
