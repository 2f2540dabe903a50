/** What main tells by itself. */

import { runCommand } from '../commands/running.ts';
import { undoInEditor } from '../ui/editing.ts';
import { words } from '../words/notices.ts';
import { ask } from './ask.ts';
import { followBriefs, saveBrief } from './briefing.ts';
import { dropEvidence, readNewEvidence } from './evidence.ts';
import { followProject, hearProgress } from './exchanging.ts';
import { leaveField } from './leaving.ts';
import { tellFailure } from './notices.ts';
import { patched, patchedFiles, patchedSources } from './patched.ts';
import { preferences } from './preferences.ts';
import { openRecent } from './projects.ts';
import { leaveReport, openReport } from './reading.ts';
import { session } from './session.ts';
import { readStart } from './starting.ts';

/** Listens to main for as long as the window lives. */
export function hearMain(): void {
  const { on } = window.workbench;
  on('project.changed', (facts) => {
    const { project } = session.get();
    if (!project) return;
    session.set({ project: { ...project, ...facts } });
    const repaired = facts.recovered.slice(project.recovered.length);
    if (repaired.length) tellFailure(repaired.join(' '));
    void followBriefs(facts.briefs);
    void followProject();
  });
  on('tags.changed', ({ tags }) => {
    const { project } = session.get();
    if (project) session.set({ project: { ...project, tags } });
  });
  on('sources.changed', (change) => {
    const { project, sourceId } = session.get();
    if (!project) return;
    session.set({ project: { ...project, sources: patchedSources(project.sources, change) } });
    readNewEvidence();
    if (!change.removed.length) return;
    dropEvidence(change.removed);
    if (sourceId && change.removed.includes(sourceId)) leaveReport();
  });
  on('annotations.changed', (change) => {
    const { sourceId, annotations, evidence } = session.get();
    session.set({ evidence: patched(evidence, change) });
    if (change.sourceId === sourceId) session.set({ annotations: patched(annotations, change) });
  });
  on('import.changed', (change) => {
    const { importing, sourceId } = session.get();
    const files = change ? patchedFiles(importing?.files ?? [], change.files) : [];
    session.set({ importing: change && { ...change, files } });
    // The first in order, not the first to be done: two are read at once.
    const first = files.find(({ state }) => state === 'waiting' || state === 'reading' || state === 'done');
    if (!sourceId && first?.sourceId) void openReport(first.sourceId);
  });
  on('exchange.progress', ({ done }) => hearProgress(done));
  on('preferences.changed', (change) => preferences.set(change));
  on('start.changed', () => void readStart());
  on('menu.recentChosen', ({ id }) => void openRecent(id));
  on('window.closing', () => void saveAndClose());
  on('menu.chosen', ({ command }) => {
    const inEditor = command === 'history.undo' || command === 'history.redo';
    if (inEditor && undoInEditor(command === 'history.redo')) return;
    runCommand(command);
  });
}

/** Everything that waits in a view is saved when the page is told that it goes; then the window may close. */
async function saveAndClose(): Promise<void> {
  leaveField();
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  // A view may begin to save only after those before it are done.
  await new Promise((next) => setTimeout(next));
  while (session.get().saving > 0) await new Promise((next) => session.subscribe(() => next(null)));
  const { brief, briefUnsaved } = session.get();
  if (brief && briefUnsaved) await saveBrief({ briefId: brief.id, title: brief.title, doc: brief.doc });
  const saved = !session.get().briefUnsaved;
  if (!saved) tellFailure(words.briefKeepsWindow);
  await ask('window.close', { saved });
}
