/** Calls about the open project as a whole. */

import { z } from 'zod';
import { openedView } from '../views.ts';
import { type Call, nothing } from './call.ts';

/** Null when the analyst thought better of it, or when the project opens in another window. */
const opened = openedView.nullable();

export const projectCalls = {
  /** The project of this window; null on the start screen. The failure says why the one asked for is not open. */
  'project.view': { input: nothing, output: opened },
  /** The window shows the project and hears what changes in it: what takes longer to find out is told from now on. */
  'project.listen': { input: nothing, output: z.null() },
  /** Asks for a project folder and opens it. */
  'project.open': { input: nothing, output: opened },
  /**
   * Opens a dropped folder; the path comes from the preload, which gets it from a real `File` object. “reports” when it
   * is no folder, but a file to begin a project with.
   */
  'project.openDropped': {
    input: z.strictObject({ path: z.string().min(1).max(4_096) }),
    output: z.union([openedView, z.literal('reports')]).nullable(),
  },
  /** Where a new project would be made; with `ask`, asks for another folder first. */
  'project.choosePlace': {
    input: z.strictObject({ ask: z.boolean() }),
    output: z.object({ place: z.string(), syncedBy: z.string().nullable() }),
  },
  /** Makes a project in a new folder of this name, in the place that `project.choosePlace` gave last. */
  'project.create': { input: z.strictObject({ name: z.string().trim().min(1).max(100) }), output: opened },
} satisfies Record<string, Call>;
