/** Deciding conflicts that stand in the project, many at once, as one act. */

import { mergeAnnotations } from '../../shared/model/annotation.ts';
import { sidesOf } from '../../shared/model/conflictSides.ts';
import { type Decision, decide } from '../../shared/model/decide.ts';
import { ok, type Result } from '../../shared/result.ts';
import { Turns } from '../turns.ts';
import { type Change, perform } from './acting.ts';
import type { Project } from './project.ts';

/** Decides them; what is no longer in conflict is left alone. Gives how many annotations were. */
export function settleConflicts(
  project: Project,
  decisions: readonly Decision[],
): Promise<Result<{ settled: number }>> {
  return project.inTurn(async () => {
    const turns = new Turns();
    const decisionOf = new Map(decisions.map((each) => [each.annotationId, each]));
    const changes: Change[] = [];
    let settled = 0;
    for (const source of project.sources) {
      const store = await project.annotations(source.id);
      if (!store.ok) return store;
      const { records } = store.value;
      for (const [id, from] of records) {
        if (turns.isDue) await turns.give();
        const decision = decisionOf.get(id);
        const conflicts = decision ? sidesOf(from) : [];
        if (!decision || !conflicts.length) continue;
        settled++;
        const [to = from, ...twins] = decide(from, conflicts, decision, () => project.clock.next());
        changes.push({ sourceId: source.id, from, to });
        for (const twin of twins) {
          const known = records.get(twin.id);
          changes.push({ sourceId: source.id, from: known ?? null, to: known ? mergeAnnotations(known, twin) : twin });
        }
      }
    }
    if (!changes.length) return ok({ settled });
    const label = settled === 1 ? 'settle conflict' : `settle ${settled} conflicts`;
    const done = await perform(project, label, changes);
    return done.ok ? ok({ settled }) : done;
  });
}
