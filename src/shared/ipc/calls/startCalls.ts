/** Calls of the start screen: the projects of this computer, and who works here. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import { reviewerSchema } from '../../model/reviewer.ts';
import { openedView, startView } from '../views.ts';
import { type Call, nothing } from './call.ts';

const recent = z.strictObject({ id: idSchema });
const opened = openedView.nullable();

export const startCalls = {
  'start.view': { input: nothing, output: startView },
  /** Shows the start screen, in a window of its own. */
  'start.show': { input: nothing, output: z.null() },
  'start.openRecent': { input: recent, output: opened },
  /** Asks where a project lies now, and opens it there. */
  'start.locate': { input: recent, output: opened },
  /** Takes a project off the list; its folder stays as it is. */
  'start.forget': { input: recent, output: z.null() },
  /** Opens the sample project, made when it is first asked for. */
  'start.openSample': { input: nothing, output: opened },
  /** Says who works here from now on. */
  'start.nameReviewer': { input: z.strictObject({ name: reviewerSchema.shape.name.trim() }), output: z.null() },
} satisfies Record<string, Call>;
