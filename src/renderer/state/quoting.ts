/** Copying a quote with its source. The clipboard is closed to the page, so this answers the window's own Copy. */

import { OBJECT_REPLACEMENT } from '../../shared/text/canonicalText.ts';
import { locatorLabel } from '../../shared/text/reportText.ts';
import { words } from '../words/page.ts';
import { annotationInHand } from './annotating.ts';
import { tellDid } from './notices.ts';
import { session } from './session.ts';

/** Copies the selected passage, else the active annotation's, with title and place. */
export function copyQuote(): void {
  const { selection, report, project } = session.get();
  const annotation = annotationInHand(session.get());
  const passage = selection ?? (annotation?.state === 'orphan' ? null : annotation);
  const source = project?.sources.find(({ id }) => id === report?.sourceId);
  if (!passage || !report || !source) return;
  const quote = report.text.index.text.slice(passage.start, passage.end).replaceAll(OBJECT_REPLACEMENT, '');
  const written = words.quoted(quote, source.title, locatorLabel(report.text, passage.start));
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', written);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', answer, { capture: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', answer, { capture: true });
  if (copied) tellDid(words.quoteCopied, false);
}
