/** What main tells by itself. */

import { runCommand } from '../commands/running.ts';
import { undoInEditor } from '../ui/editing.ts';
import { followBriefs } from './briefing.ts';
import { closeWindow } from './closing.ts';
import { dropEvidence, readNewEvidence } from './evidence.ts';
import { followProject, hearProgress } from './exchanging.ts';
import { tellFailure } from './notices.ts';
import { patched, patchedFiles, patchedSources } from './patched.ts';
import { preferences } from './preferences.ts';
import { openRecent } from './projects.ts';
import { leaveReport, openReport, readAnew } from './reading.ts';
import { hearRecognition } from './recognition.ts';
import { hearReading } from './rereading.ts';
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
    const before = project.sources.find(({ id }) => id === sourceId)?.version;
    if (change.put.some(({ id, version }) => id === sourceId && before && version !== before)) void readAnew();
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
  on('recognition.changed', hearRecognition);
  on('source.reading', ({ done }) => hearReading(done));
  on('exchange.progress', ({ done }) => hearProgress(done));
  on('preferences.changed', (change) => preferences.set(change));
  on('start.changed', () => void readStart());
  on('menu.recentChosen', ({ id }) => void openRecent(id));
  on('window.closing', () => void closeWindow());
  on('menu.chosen', ({ command }) => {
    const inEditor = command === 'history.undo' || command === 'history.redo';
    if (inEditor && undoInEditor(command === 'history.redo')) return;
    runCommand(command);
  });
}
