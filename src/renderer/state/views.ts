/** Going from one view to another. */

import { call } from './calling.ts';
import { leaveField } from './leaving.ts';
import { session, type ViewName } from './session.ts';

/** Changes the view; the brief brings its evidence along. */
export async function goTo(view: ViewName): Promise<void> {
  leaveField();
  session.set({ view });
  if (view !== 'brief') return;
  const evidence = await call('annotation.all', {});
  if (evidence) session.set({ evidence });
  const newest = session.get().project?.briefs[0];
  if (session.get().brief || !newest) return;
  const brief = await call('brief.read', { briefId: newest.id });
  if (brief) session.set({ brief });
}
