/** Back and forward along the trail of jumps. */

import { goal, noGoal } from './place.ts';
import { openReport } from './reading.ts';
import { session } from './session.ts';
import { type Stop, stop, type Trail, trail } from './trail.ts';
import { goTo } from './views.ts';

/** To where the last jump began. */
export function back(): Promise<void> {
  const { past, future } = trail.get();
  return step(past.at(-1), { past: past.slice(0, -1), future: [stop(), ...future] });
}

/** To where the last step back began. */
export function forward(): Promise<void> {
  const { past, future } = trail.get();
  return step(future[0], { past: [...past, stop()], future: future.slice(1) });
}

async function step(to: Stop | undefined, after: Trail): Promise<void> {
  if (!to) return;
  trail.set(after);
  const { view, sourceId } = session.get();
  if (to.view !== view) await goTo(to.view);
  if (to.view !== 'read' || to.sourceId === null) return;
  if (to.sourceId !== sourceId) await openReport(to.sourceId);
  goal.set({ ...noGoal, offset: to.offset, focus: true });
}
