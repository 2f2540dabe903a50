/** What passes between the program and the process that draws pages. The process is not trusted: all is parsed. */

import { z } from 'zod';
import { pictureWidths } from '../../../shared/model/originalPage.ts';
import { limits } from '../limits.ts';

const id = z.number().int().min(0);
const page = z.number().int().min(0);

/** The first request opens the file, which stays open. Pages are counted from 0. */
export const pageRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    id,
    bytes: z.instanceof(Uint8Array),
    name: z.string(),
    password: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('texts'), id, page }),
  z.strictObject({
    kind: z.literal('picture'),
    id,
    page,
    width: z.number().int().min(pictureWidths.min).max(pictureWidths.max),
  }),
]);

export type PageRequest = z.infer<typeof pageRequestSchema>;

/** The answer to the request with this id: a PNG for a picture, else a value that the asker parses. */
export const pageReplySchema = z.discriminatedUnion('ok', [
  z.strictObject({ id, ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ id, ok: z.literal(false) }),
]);

export type PageReply = z.infer<typeof pageReplySchema>;

/** A PNG no larger than the pixels that it may have. */
export const pictureSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length <= limits.pagePixels * 4 && PNG.every((byte, at) => bytes[at] === byte));

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
