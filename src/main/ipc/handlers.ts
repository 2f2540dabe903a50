/** What each call does: straight to the project, no logic here. Dialogs come in as an argument. */

import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { AnnotationView, BriefView, ProjectView } from '../../shared/ipc/views.ts';
import type { AnnotationRecord } from '../../shared/model/annotation.ts';
import { isDeleted } from '../../shared/model/annotation.ts';
import type { BriefRecord } from '../../shared/model/brief.ts';
import { current } from '../../shared/model/register.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Desk } from '../desk.ts';
import { exportAnnotationSet, importAnnotationSet } from '../exchange/exchangeFile.ts';
import { exportBriefFile } from '../export/exportBriefFile.ts';
import {
  type AnnotationRef,
  addAnnotation,
  removeAnnotation,
  setMemo,
  setTag,
  settleConflict,
} from '../project/annotating.ts';
import { draftNewBrief, readBrief, saveBrief } from '../project/briefs.ts';
import type { Project } from '../project/project.ts';
import { renameReport } from '../project/reports.ts';
import { annotationView } from '../project/viewing.ts';

/** The system's dialogs; each gives null when the analyst thought better of it. */
export interface Dialogs {
  chooseReports(): Promise<readonly string[] | null>;
  chooseProjectFolder(title: string): Promise<string | null>;
  chooseAnnotationSet(): Promise<string | null>;
  saveAs(title: string, name: string, ending: string): Promise<string | null>;
}

/** All handlers over one desk. */
export function makeHandlers(desk: Desk, dialogs: Dialogs, close: (saved: boolean) => void): Handlers {
  return {
    'window.close': async ({ saved }) => {
      close(saved);
      return ok(null);
    },
    ...projectHandlers(desk, dialogs),
    ...sourceHandlers(desk, dialogs),
    ...annotationHandlers(desk),
    ...historyHandlers(desk),
    ...exchangeHandlers(desk, dialogs),
    ...briefHandlers(desk, dialogs),
  };
}

type Some<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;

function projectHandlers(desk: Desk, dialogs: Dialogs): Some<'project'> {
  const choose = async (
    title: string,
    show: (directory: string) => Promise<Result<ProjectView>>,
  ): Promise<Result<ProjectView | null>> => {
    const directory = await dialogs.chooseProjectFolder(title);
    return directory ? show(directory) : ok(null);
  };
  return {
    'project.view': () => desk.view(),
    'project.open': () => choose('Open a project folder', (directory) => desk.open(directory)),
    'project.create': () =>
      choose('Choose or make an empty folder for the new project', (directory) => desk.create(directory)),
  };
}

function sourceHandlers(desk: Desk, dialogs: Dialogs): Some<'source'> {
  return {
    'source.choose': async () => {
      const paths = await dialogs.chooseReports();
      return paths?.length ? desk.import(paths) : ok(null);
    },
    'source.import': async ({ paths }) => desk.import(paths),
    'source.cancelImport': async () => {
      desk.cancelImport();
      return ok(null);
    },
    'source.rename': ({ sourceId, title }) =>
      on(desk, async ({ project }) => {
        const renamed = await renameReport(project, sourceId, title);
        if (!renamed.ok) return renamed;
        await desk.changed();
        return ok(null);
      }),
  };
}

function annotationHandlers(desk: Desk): Some<'annotation'> {
  const shown = async (project: Project, sourceId: string, result: Result<AnnotationRecord>) => {
    if (!result.ok) return result;
    await desk.changed();
    const source = project.source(sourceId);
    if (!source.ok) return source;
    const text = await project.texts.of(source.value);
    return text.ok ? ok(annotationView(source.value, text.value, result.value)) : text;
  };
  return {
    'annotation.list': ({ sourceId }) => on(desk, () => desk.annotations(sourceId)),
    'annotation.all': () =>
      on(desk, async ({ project }) => {
        const all: AnnotationView[] = [];
        for (const source of project.sources) {
          const annotations = await desk.annotations(source.id);
          if (!annotations.ok) return annotations;
          all.push(...annotations.value);
        }
        return ok(all);
      }),
    'annotation.add': (passage) =>
      on(desk, async ({ project, reviewer }) =>
        shown(project, passage.sourceId, await addAnnotation(project, reviewer, passage)),
      ),
    'annotation.tag': ({ tagId, applied, ...ref }) =>
      on(desk, async ({ project, reviewer }) =>
        shown(project, ref.sourceId, await setTag(project, reviewer, ref, tagId, applied)),
      ),
    'annotation.memo': ({ memo, ...ref }) =>
      on(desk, async ({ project }) => shown(project, ref.sourceId, await setMemo(project, ref, memo))),
    'annotation.remove': (ref) =>
      on(desk, async ({ project }) => {
        const removed = await removeAnnotation(project, ref);
        if (!removed.ok) return removed;
        await desk.changed();
        return ok(null);
      }),
    'annotation.settle': ({ field, tagId, keep, ...ref }) =>
      on(desk, async ({ project }) => {
        const settled = await settleConflict(project, ref as AnnotationRef, field, tagId, keep);
        if (settled.ok && isDeleted(settled.value)) {
          await desk.changed();
          return ok(null);
        }
        return shown(project, ref.sourceId, settled);
      }),
  };
}

function historyHandlers(desk: Desk): Some<'history'> {
  const told = async (result: Result<{ did: string } | null>) => {
    if (result.ok && result.value) {
      await desk.changed();
    }
    return result;
  };
  return {
    'history.undo': () => on(desk, async ({ project }) => told(await project.undo())),
    'history.redo': () => on(desk, async ({ project }) => told(await project.redo())),
  };
}

function exchangeHandlers(desk: Desk, dialogs: Dialogs): Some<'exchange'> {
  return {
    'exchange.export': () =>
      on(desk, async ({ project, reviewer }) => {
        const name = `${project.name} - ${reviewer.name}.annotations.json`;
        const file = await dialogs.saveAs('Export annotations', name, 'json');
        if (!file) return ok(null);
        const written = await exportAnnotationSet(project, reviewer, file);
        return written.ok ? ok({ file: basename(file), annotations: written.value.annotations }) : written;
      }),
    'exchange.import': () =>
      on(desk, async ({ project }) => {
        const file = await dialogs.chooseAnnotationSet();
        if (!file) return ok(null);
        const merged = await importAnnotationSet(project, file, { dryRun: false });
        // Also after a failure: a part may be in.
        await desk.changed();
        if (!merged.ok) return merged;
        return ok({ file: basename(file), ...merged.value });
      }),
  };
}

function briefHandlers(desk: Desk, dialogs: Dialogs): Some<'brief'> {
  return {
    'brief.draft': () =>
      on(desk, async ({ project, reviewer }) => {
        const drafted = await draftNewBrief(project, reviewer);
        if (!drafted.ok) return drafted;
        await desk.changed();
        return ok(briefViewOf(drafted.value));
      }),
    'brief.read': ({ briefId }) =>
      on(desk, async ({ project }) => {
        const record = await readBrief(project, briefId);
        return record.ok ? ok(briefViewOf(record.value)) : record;
      }),
    'brief.save': ({ briefId, title, doc }) =>
      on(desk, async ({ project }) => {
        const saved = await saveBrief(project, briefId, title, doc);
        return saved.ok ? ok(null) : saved;
      }),
    'brief.export': ({ briefId, format }) =>
      on(desk, async ({ project }) => {
        const record = await readBrief(project, briefId);
        if (!record.ok) return record;
        const title = current(record.value.title);
        const file = await dialogs.saveAs('Export brief', `${title.replace(/[\\/:*?"<>|]/g, ' ')}.${format}`, format);
        if (!file) return ok(null);
        const written = await exportBriefFile({ title, doc: current(record.value.doc) }, format, file);
        return written.ok ? ok({ file: basename(file) }) : written;
      }),
  };
}

function briefViewOf(record: BriefRecord): BriefView {
  return { id: record.id, title: current(record.title), doc: { ...current(record.doc) } };
}

async function on<T>(
  desk: Desk,
  act: (work: Extract<Desk['work'], { ok: true }>['value']) => Promise<Result<T>>,
): Promise<Result<T>> {
  return desk.work.ok ? desk.during(act(desk.work.value)) : desk.work;
}
