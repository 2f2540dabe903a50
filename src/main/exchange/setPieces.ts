/** Turns the bytes of a file into the pieces of its set: the work of the process that reads sets. */

import { createHash } from 'node:crypto';
import { parseAnnotationSet } from '../../shared/exchange/parseAnnotationSet.ts';
import { stampClock } from '../../shared/model/stamp.ts';
import type { ReadRequest } from '../import/messages.ts';
import type { SetReply } from './setMessages.ts';

/** Annotations in one piece: a few milliseconds of work for who takes it in. */
const PIECE = 100;

/** The pieces of the set in `bytes`, in order. Whose clock is wrong is for the project to say, which knows its own. */
export function* setPieces({ bytes, name }: ReadRequest): Generator<SetReply> {
  const clock = { ...stampClock('reader', Date.now), see: () => true };
  const parsed = parseAnnotationSet(Buffer.from(bytes).toString('utf8'), clock, name);
  if (!parsed.ok) return yield { kind: 'refused', ...parsed.error };
  const { annotations, foreign, ...head } = parsed.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  yield { kind: 'head', sha256, total: annotations.length + foreign.length, head };
  for (let at = 0; at < annotations.length; at += PIECE)
    yield { kind: 'annotations', annotations: annotations.slice(at, at + PIECE) };
  for (let at = 0; at < foreign.length; at += PIECE) yield { kind: 'foreign', foreign: foreign.slice(at, at + PIECE) };
  yield { kind: 'end' };
}
