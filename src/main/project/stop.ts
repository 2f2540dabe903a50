/** Where work on a project stopped: the passage to go on from, in words. */

import { isDeleted, targetFor } from '../../shared/model/annotation.ts';
import { current } from '../../shared/model/register.ts';
import type { Stop } from '../../shared/model/settings.ts';
import { type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { locatorLabel, type ReportText } from '../../shared/text/reportText.ts';
import { sentencesOf, snapToWords } from '../../shared/text/segment.ts';
import type { Project } from './project.ts';

/** About two lines of the start screen. */
const LONGEST = 160;

/** About what one screen shows below the line at its top, in UTF-16 units. */
const SCREEN = 1_500;

/**
 * Where reading stopped, told by the newest annotation if that was on the screen then: it is what one remembers. The newest
 * annotation alone where no place is known; null in an empty project.
 */
export async function stopOf(project: Project, place: KnownPlace | null): Promise<Stop | null> {
  const newest = await newestAnnotation(project);
  const source = place ? project.source(place.sourceId) : null;
  if (place && source?.ok && !(newest && isOnScreen(newest, place))) return stopAt(project, source.value, place.offset);
  if (newest) return stopAt(project, newest.source, newest.offset);
  const [first] = project.sources;
  return first ? stopAt(project, first, 0) : null;
}

/** The line at the top of the page when the report was last looked at. */
interface KnownPlace {
  readonly sourceId: string;
  readonly offset: number;
}

function isOnScreen({ source, offset }: { source: SourceRecord; offset: number }, place: KnownPlace): boolean {
  return source.id === place.sourceId && offset >= place.offset && offset < place.offset + SCREEN;
}

async function stopAt(project: Project, source: SourceRecord, offset: number): Promise<Stop | null> {
  const text = await project.texts.of(source);
  if (!text.ok) return null;
  const sentence = sentenceFrom(text.value, Math.min(offset, text.value.index.text.length));
  return { report: current(source.title), locator: locatorLabel(text.value, sentence.start), quote: sentence.quote };
}

/** The sentence at `offset` and what follows it in its paragraph, in whole words; from a heading on, that of the next paragraph. */
function sentenceFrom({ index, paragraphs }: ReportText, offset: number): { start: number; quote: string } {
  const here = index.blockAt(offset);
  const next = paragraphs.begins.indexOf(true, here);
  const block = index.blockRange(next < 0 ? here : next);
  const text = index.text.slice(block.start, block.end);
  const within = Math.max(0, offset - block.start);
  const begin = sentencesOf(text).findLast(({ start }) => start <= within)?.start ?? 0;
  const { start, end } = snapToWords(text, begin, Math.min(text.length, begin + LONGEST));
  const quote = `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.trimEnd().length ? ' …' : ''}`;
  return { start: block.start + start, quote };
}

async function newestAnnotation(project: Project): Promise<{ source: SourceRecord; offset: number } | null> {
  let newest: { source: SourceRecord; offset: number; created: string } | null = null;
  for (const source of project.sources) {
    const store = await project.annotations(source.id);
    if (!store.ok) continue;
    for (const record of store.value.records.values())
      if (!isDeleted(record) && record.created > (newest?.created ?? ''))
        newest = {
          source,
          offset: targetFor(record, shownDocument(source).fingerprint).start,
          created: record.created,
        };
  }
  return newest;
}
