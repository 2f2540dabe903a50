/** What the analyst can do: intentions sent to main; what comes back becomes the session. */

import type { CallInput, CallOutput } from '../../shared/ipc/contract.ts';
import type { ProjectView } from '../../shared/ipc/views.ts';
import type { Result } from '../../shared/result.ts';
import type { SelectedPassage } from '../editor/reading/selection.ts';
import { undoInEditor } from '../ui/editing.ts';
import { type Askable, ask } from './ask.ts';
import { patched } from './patched.ts';
import { loadReport } from './reports.ts';
import { session, type ViewName } from './session.ts';

/** Calls main and tells a failure; null when it failed. */
async function call<Name extends Askable>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name> | null> {
  const result = await ask(name, input);
  if (result.ok) return result.value;
  tellFailure(result.error.message);
  return null;
}

/** Calls main to change the project, and tells a failure: the status bar says "Saving" until the disk has it. */
async function act<Name extends Askable>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> {
  session.set({ saving: session.get().saving + 1 });
  const result = await ask(name, input);
  session.set({ saving: session.get().saving - 1, ...(result.ok ? { savedAt: new Date() } : {}) });
  if (!result.ok) tellFailure(result.error.message);
  return result;
}

/** Shows what went wrong. */
export function tellFailure(text: string): void {
  session.set({ notice: { text, kind: 'failed', undo: false } });
}

function tellDid(text: string, undo = true): void {
  session.set({ notice: { text, kind: 'did', undo } });
}

/** Takes the message away. */
export function dismissNotice(): void {
  session.set({ notice: null });
}

/** Listens to main for as long as the window lives. */
export function hearMain(): void {
  const { on } = window.workbench;
  on('project.changed', (project) => session.set({ project }));
  on('annotations.changed', (change) => {
    const { sourceId, annotations, evidence } = session.get();
    session.set({ evidence: patched(evidence, change) });
    if (change.sourceId === sourceId) session.set({ annotations: patched(annotations, change) });
  });
  on('import.changed', (importing) => {
    session.set({ importing });
    const first = importing.files.find((file) => file.state === 'done')?.sourceId;
    if (first && !session.get().sourceId) void openReport(first);
  });
  on('window.closing', () => void saveAndClose());
  on('menu.chosen', ({ command }) => {
    if (command === 'import') void importReports();
    if (command !== 'import' && undoInEditor(command === 'redo')) return;
    if (command === 'undo') void undo();
    if (command === 'redo') void redo();
  });
}

/** A field keeps what was typed when it is left; one that goes with its view is never told. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
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
  if (!saved)
    tellFailure('The brief could not be saved, so the window stays open. Close it once more to lose the last changes.');
  await ask('window.close', { saved });
}

/** Shows the project that main has open. */
export async function start(): Promise<void> {
  show(await ask('project.view', {}));
}

/** Opens another project folder, or makes one. */
export async function chooseProject(how: 'project.open' | 'project.create'): Promise<void> {
  const result = await ask(how, {});
  if (!result.ok) show(result);
  else if (result.value) show({ ok: true, value: result.value });
}

function show(result: Result<ProjectView>): void {
  const nothing = {
    sourceId: null,
    report: null,
    annotations: [],
    activeId: null,
    jumpTo: null,
    selection: null,
    importing: null,
    notice: null,
    brief: null,
    briefUnsaved: false,
    evidence: [],
    exchanged: null,
    view: 'read' as const,
  };
  if (!result.ok) {
    session.set({ ...nothing, project: null, failure: result.error });
    return;
  }
  session.set({ ...nothing, project: result.value, failure: null });
  // What had to be repaired is told once, and stays until it was read.
  if (result.value.recovered.length) tellFailure(result.value.recovered.join(' '));
  const [first] = result.value.sources;
  if (first) void openReport(first.id);
}

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

/** Puts a report on the page. */
export async function openReport(sourceId: string): Promise<void> {
  session.set({ sourceId, report: null, annotations: [], activeId: null, selection: null });
  const source = session.get().project?.sources.find((each) => each.id === sourceId);
  const [report] = await Promise.all([loadReport(sourceId, source?.version ?? 1), listAnnotations(sourceId)]);
  if (session.get().sourceId !== sourceId) return;
  if (!report.ok) tellFailure(report.error.message);
  else session.set({ report: report.value });
}

/** Set as soon as they are here: from then on main tells only what changes in them. */
async function listAnnotations(sourceId: string): Promise<void> {
  const annotations = await call('annotation.list', { sourceId });
  if (annotations && session.get().sourceId === sourceId) session.set({ annotations });
}

/** Goes to a passage, wherever it stands. */
export async function openPassage(sourceId: string, annotationId: string): Promise<void> {
  session.set({ view: 'read' });
  if (session.get().sourceId !== sourceId || !session.get().report) await openReport(sourceId);
  session.set({ activeId: annotationId, jumpTo: annotationId });
}

/** Asks for files and imports them. */
export const importReports = () => call('source.choose', {});

/** Imports files dropped on the window. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const result = await window.workbench.importDropped(files);
  if (!result.ok) tellFailure(result.error.message);
}

/** Stops the import; what is done stays. */
export const cancelImport = () => call('source.cancelImport', {});

/** Puts the list of imported files away. */
export const dismissImport = () => session.set({ importing: null });

export const select = (selection: SelectedPassage | null) => session.set({ selection });
export const activate = (activeId: string | null) => session.set({ activeId });

/** The annotation that a key or the toolbar acts on: the selected passage's own one, else the active one. */
function inHand() {
  const { selection, annotations, activeId } = session.get();
  if (!selection) return annotations.find((each) => each.id === activeId);
  return annotations.find((each) => each.start === selection.start && each.end === selection.end);
}

let turn: Promise<void> = Promise.resolve();

/** Tags the selected passage, or the active annotation; a second time takes the tag off. One after the other, since each
 * acts on what the one before has made. */
export function tag(tagId: string): Promise<void> {
  turn = turn.then(() => tagNow(tagId));
  return turn;
}

async function tagNow(tagId: string): Promise<void> {
  const { sourceId, selection, project } = session.get();
  if (!sourceId) return;
  const name = project?.tags.find((each) => each.id === tagId)?.name ?? 'tag';
  const annotation = inHand();
  if (annotation) {
    const applied = !annotation.tagIds.includes(tagId);
    const done = await act('annotation.tag', { sourceId, annotationId: annotation.id, tagId, applied });
    if (done.ok) tellDid(applied ? `Tagged as ${name}` : `${name} taken off`);
    return;
  }
  if (!selection) return;
  const { start, end } = selection;
  const made = await act('annotation.add', { sourceId, start, end, tagIds: [tagId] });
  if (!made.ok) return;
  session.set({ activeId: made.value.id });
  tellDid(`Tagged as ${name}`);
}

/** Tags by the number key 1 to 9. */
export function tagByKey(key: number): void {
  const found = session.get().project?.tags.find((each) => each.key === key && !each.deleted);
  if (found) void tag(found.id);
}

/** Writes an annotation's memo. */
export async function writeMemo(annotationId: string, memo: string): Promise<void> {
  const { sourceId } = session.get();
  if (!sourceId) return;
  const done = await act('annotation.memo', { sourceId, annotationId, memo });
  if (done.ok) tellDid('Memo saved');
}

/** Removes an annotation; undo brings it back. */
export async function remove(annotationId: string): Promise<void> {
  const { sourceId, annotations } = session.get();
  if (!sourceId) return;
  const place = annotations.findIndex((each) => each.id === annotationId);
  const next = annotations[place + 1] ?? annotations[place - 1];
  const done = await act('annotation.remove', { sourceId, annotationId });
  if (!done.ok) return;
  session.set({ activeId: next?.id ?? null });
  tellDid('Annotation removed');
}

/** Ends a conflict by keeping one of its values. */
export async function settle(
  annotationId: string,
  field: CallInput<'annotation.settle'>['field'],
  tagId: string | undefined,
  keep: number,
): Promise<void> {
  const { sourceId } = session.get();
  if (!sourceId) return;
  const which = { sourceId, annotationId, field, ...(tagId ? { tagId } : {}) };
  const done = await act('annotation.settle', { ...which, keep });
  if (done.ok) tellDid('Conflict settled');
}

/** Takes the last act in the project back. */
export async function undo(): Promise<void> {
  const done = await act('history.undo', {});
  if (done.ok) tellDid(done.value ? `Undone: ${done.value.did}` : 'Nothing to undo', false);
}

/** Does the last undone act again. */
export async function redo(): Promise<void> {
  const done = await act('history.redo', {});
  if (done.ok) tellDid(done.value ? `Done again: ${done.value.did}` : 'Nothing to redo', false);
}

/** Writes all annotations to a file for a colleague. */
export async function exportAnnotations(): Promise<void> {
  const done = await call('exchange.export', {});
  if (!done) return;
  const { annotations, file } = done;
  tellDid(`${annotations} annotation${annotations === 1 ? '' : 's'} written to “${file}”`, false);
}

/** Takes a colleague's annotations in. */
export async function importAnnotations(): Promise<void> {
  const exchanged = await act('exchange.import', {});
  if (!exchanged.ok || !exchanged.value) return;
  // What is in conflict may lie in reports that were not opened yet.
  const evidence = await call('annotation.all', {});
  session.set({ exchanged: exchanged.value, ...(evidence ? { evidence } : {}) });
}

/** Collects the tagged passages into a new brief. */
export async function draftBrief(): Promise<void> {
  const brief = await act('brief.draft', {});
  if (brief.ok) session.set({ brief: brief.value });
}

/** Keeps the brief. */
export async function saveBrief(text: { briefId: string; title: string; doc: Record<string, unknown> }): Promise<void> {
  const { briefId, title, doc } = text;
  // Kept here at once, so that going to another view and back shows what was written, not what was read.
  if (session.get().brief?.id === briefId) session.set({ brief: { id: briefId, title, doc } });
  const done = await act('brief.save', text);
  session.set({ briefUnsaved: !done.ok });
}

/** Writes the brief to a file. */
export async function exportBrief(format: CallInput<'brief.export'>['format']): Promise<void> {
  const { brief, briefUnsaved } = session.get();
  if (briefUnsaved)
    return tellFailure('The brief is not saved yet, so what would be exported is older. Save it again first.');
  const done = brief && (await call('brief.export', { briefId: brief.id, format }));
  if (done) tellDid(`Brief written to “${done.file}”`, false);
}
