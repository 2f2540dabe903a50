/** Recognising the text of pictured pages. */

import { ok } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import type { Languages } from '../../recognition/languages.ts';
import type { Dialogs } from '../handlers.ts';
import type { Some } from './onProject.ts';

export function recognitionHandlers(desk: Desk, dialogs: Dialogs, languages: Languages): Some<'recognition'> {
  const then = (act: () => void) => async () => {
    act();
    return ok(null);
  };
  return {
    'recognition.languages': async () => ok(await languages.all()),
    'recognition.addLanguage': async () => {
      const path = await dialogs.chooseLanguage();
      return path === null ? ok(null) : languages.add(path);
    },
    'recognition.removeLanguage': ({ code }) => languages.remove(code),
    'recognition.start': async ({ ids, languages: chosen }) => desk.recognise(ids, chosen),
    'recognition.view': async () => ok(await desk.recognitionView()),
    'recognition.pause': then(() => desk.recognition?.pause()),
    'recognition.continue': then(() => desk.recognition?.continue()),
    'recognition.cancel': async ({ sourceId }) => {
      desk.recognition?.cancel(sourceId);
      return ok(null);
    },
  };
}
