/** Opening, making and leaving projects. */

import type { OpenedView, ProjectView } from '../../shared/ipc/views.ts';
import { ok, type Result } from '../../shared/result.ts';
import { words } from '../words/start.ts';
import { ask } from './ask.ts';
import { forgetEvidence } from './evidence.ts';
import { forgetExchange } from './exchanging.ts';
import { importDropped, readImport } from './importing.ts';
import { tellFailure } from './notices.ts';
import { preferences, preferencesOf, readPreferences } from './preferences.ts';
import { openReport } from './reading.ts';
import { readRecognition } from './recognition.ts';
import { session, viewNames } from './session.ts';
import { askForProject, readStart, starting, stopAsking } from './starting.ts';
import { trail } from './trail.ts';
import { goTo } from './views.ts';

/** Shows the project that main has open for this window, or the start screen. */
export async function start(): Promise<void> {
  answered(await ask('project.view', {}));
  if (!session.get().project) return readStart();
  await readImport();
  await readRecognition();
}

/** Asks for a project folder and opens it. */
export const chooseProject = () => opening(words.theFolder, () => ask('project.open', {}));

/** Opens a project of the list. */
export const openRecent = (id: string) => opening(nameOf(id), () => ask('start.openRecent', { id }));

/** Asks where a project lies now, and opens it there. */
export const locate = (id: string) => opening(nameOf(id), () => ask('start.locate', { id }));

/** Opens the sample project. */
export const openSample = () => opening(words.theSample, () => ask('start.openSample', {}));

/** Makes a project and imports `reports` into it. */
export async function createProject(name: string, reports: readonly File[]): Promise<void> {
  stopAsking();
  const where = await opening(`“${name}”`, () => ask('project.create', { name }));
  if (!reports.length) return;
  if (where === 'here') await importDropped(reports);
  // A window hands no files to another one.
  else if (where === 'elsewhere') tellFailure(words.dropThere(name));
}

/** The report and the view that were open the last time; else the first report. */
function reopen({ projectId, sources }: ProjectView): void {
  const { sourceId, view } = preferencesOf(preferences.get(), projectId);
  const report = sources.find(({ id }) => id === sourceId) ?? sources[0];
  if (report) void openReport(report.id);
  const last = viewNames.find((name) => name === view);
  if (last && last !== 'read') void goTo(last);
}

/** Opens the project used last at its exchange view, where a colleague's annotation set is taken in. */
export async function openForExchange(id: string): Promise<void> {
  await openRecent(id);
  if (session.get().project) await goTo('exchange');
}

/** What is dropped on the start screen: a project's folder is opened, reports begin a new project. */
export async function dropOnStart(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  let reports = files.length > 1;
  if (!reports)
    await opening(`“${first.name}”`, async () => {
      const opened = await window.workbench.openDropped(first);
      if (!opened.ok || opened.value !== 'reports') return opened as Result<OpenedView | null>;
      reports = true;
      return ok(null);
    });
  if (reports) askForProject(files);
}

/** Where what was asked for stands now. */
type Where = 'here' | 'elsewhere' | 'nowhere';

let turn: Promise<unknown> = Promise.resolve();

/** One thing at a time: what is asked for while something is being opened comes after it. */
function opening(what: string, open: () => Promise<Result<OpenedView | null>>): Promise<Where> {
  const opened = turn.then(() => openNow(what, open));
  turn = opened.catch(() => {});
  return opened;
}

/** Says what is being opened, for as long as it takes. */
async function openNow(what: string, open: () => Promise<Result<OpenedView | null>>): Promise<Where> {
  starting.set({ opening: what });
  session.set({ failure: null });
  const result = await open();
  // Another window may have had this project since this one began.
  if (result.ok && result.value) await readPreferences();
  starting.set({ opening: null });
  answered(result);
  if (!session.get().project) await readStart();
  if (!result.ok) return 'nowhere';
  return result.value ? 'here' : 'elsewhere';
}

function nameOf(id: string): string {
  return `“${starting.get().view?.recent.find((each) => each.id === id)?.name ?? ''}”`;
}

/** Shows what became of opening a project: null when there is nothing new to show in this window. */
function answered(result: Result<OpenedView | null>): void {
  if (result.ok) {
    if (result.value && !isShown(result.value)) show(result.value);
  } else if (session.get().project) tellFailure(result.error.message);
  else session.set({ failure: result.error });
}

/** Asked for twice, the second answer brings nothing new. */
function isShown({ project, key }: OpenedView): boolean {
  const here = session.get();
  return here.key === key && here.project?.projectId === project.projectId;
}

function show({ project, key, syncedBy }: OpenedView): void {
  forgetExchange();
  forgetEvidence();
  const nothing = {
    sourceId: null,
    report: null,
    annotations: [],
    activeId: null,
    jumpTo: null,
    selection: null,
    importing: null,
    notice: null,
    failures: [],
    unsaved: null,
    brief: null,
    briefUnsaved: false,
    evidence: [],
    view: 'read' as const,
  };
  session.set({ ...nothing, project, key, failure: null });
  void ask('project.listen', {});
  // What had to be repaired is told once, and stays until it was read.
  const told = [...project.recovered, ...(syncedBy ? [words.synced(syncedBy)] : [])];
  if (told.length) tellFailure(told.join(' '));
  trail.set({ past: [], future: [] });
  reopen(project);
}
