/** Going from one view to another. */

import { openLastBrief } from './briefing.ts';
import { call } from './calling.ts';
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
  const evidence = await call('annotation.all', {});
  if (evidence) session.set({ evidence });
  await openLastBrief();
}
