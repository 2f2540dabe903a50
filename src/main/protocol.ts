/** Joins the program's own protocol to a session. */

import { protocol, type Session } from 'electron';
import { SCHEME } from './addresses.ts';
import { answerRequest, type SourceBytes } from './pageAnswer.ts';
import { printedPage } from './printing.ts';

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app:` from the folder of built window files, and what belongs to sources from `sourceBytes`. */
export function serve(session: Session, rendererFolder: string, sourceBytes: SourceBytes): void {
  session.protocol.handle(SCHEME, async (request) =>
    answerRequest(request.url, rendererFolder, sourceBytes, printedPage),
  );
}
