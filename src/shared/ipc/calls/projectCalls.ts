/** Calls about the open project as a whole. */

import { projectView } from '../views.ts';
import { type Call, nothing } from './call.ts';

export const projectCalls = {
  'project.view': { input: nothing, output: projectView },
  /** Asks for a project folder and opens it; null when the analyst thought better of it. */
  'project.open': { input: nothing, output: projectView.nullable() },
  'project.create': { input: nothing, output: projectView.nullable() },
} satisfies Record<string, Call>;
