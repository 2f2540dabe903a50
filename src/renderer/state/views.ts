/** Going from one view to another. */

import { openLastBrief } from './briefing.ts';
import { readEvidence } from './evidence.ts';
import { leaveField } from './leaving.ts';
import { preferForProject } from './preferences.ts';
import { session, type ViewName } from './session.ts';

/** Changes the view; the brief brings its evidence along. */
export async function goTo(view: ViewName): Promise<void> {
  leaveField();
  session.set({ view });
  const { project } = session.get();
  if (project) preferForProject(project.projectId, { view });
  if (view !== 'brief') return;
  void readEvidence();
  await openLastBrief();
}
