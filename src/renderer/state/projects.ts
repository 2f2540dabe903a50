/** Opening, making and leaving projects. */

import type { ProjectView } from '../../shared/ipc/views.ts';
import type { Result } from '../../shared/result.ts';
import { ask } from './ask.ts';
import { forgetExchange } from './exchanging.ts';
import { readImport } from './importing.ts';
import { tellFailure } from './notices.ts';
import { preferences, preferencesOf } from './preferences.ts';
import { openReport } from './reading.ts';
import { session, viewNames } from './session.ts';
import { trail } from './trail.ts';
import { goTo } from './views.ts';

/** Shows the project that main has open. */
export async function start(): Promise<void> {
  show(await ask('project.view', {}));
  await readImport();
}

/** Opens another project folder, or makes one. */
export async function chooseProject(how: 'project.open' | 'project.create'): Promise<void> {
  const result = await ask(how, {});
  if (!result.ok) show(result);
  else if (result.value) show({ ok: true, value: result.value });
}

/** The report and the view that were open the last time; else the first report. */
function reopen({ projectId, sources }: ProjectView): void {
  const { sourceId, view } = preferencesOf(preferences.get(), projectId);
  const report = sources.find(({ id }) => id === sourceId) ?? sources[0];
  if (report) void openReport(report.id);
  const last = viewNames.find((name) => name === view);
  if (last && last !== 'read') void goTo(last);
}

function show(result: Result<ProjectView>): void {
  forgetExchange();
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
    view: 'read' as const,
  };
  if (!result.ok) {
    session.set({ ...nothing, project: null, failure: result.error });
    return;
  }
  session.set({ ...nothing, project: result.value, failure: null });
  // What had to be repaired is told once, and stays until it was read.
  if (result.value.recovered.length) tellFailure(result.value.recovered.join(' '));
  trail.set({ past: [], future: [] });
  reopen(result.value);
}
