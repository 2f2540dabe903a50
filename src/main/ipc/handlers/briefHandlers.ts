/** Briefs: drafted, read, kept, exported. */

import { basename } from 'node:path';
import type { BriefView } from '../../../shared/ipc/views.ts';
import type { BriefRecord } from '../../../shared/model/brief.ts';
import { current } from '../../../shared/model/register.ts';
import { ok } from '../../../shared/result.ts';
import { exportBriefFile } from '../../export/exportBriefFile.ts';
import { draftNewBrief, readBrief, saveBrief } from '../../project/briefs.ts';
import type { Workplace } from '../handlers.ts';
import { onProject, type Some } from './onProject.ts';

export function briefHandlers({ desk, dialogs, exported, print }: Workplace): Some<'brief'> {
  let writing: AbortController | null = null;
  return {
    'brief.draft': () =>
      onProject(desk, async ({ project, reviewer }) => {
        const drafted = await draftNewBrief(project, reviewer);
        if (!drafted.ok) return drafted;
        await desk.changed();
        return ok(briefViewOf(drafted.value));
      }),
    'brief.read': ({ briefId }) =>
      onProject(desk, async ({ project }) => {
        const record = await readBrief(project, briefId);
        return record.ok ? ok(briefViewOf(record.value)) : record;
      }),
    'brief.save': ({ briefId, title, doc }) =>
      onProject(desk, async ({ project }) => {
        const saved = await saveBrief(project, briefId, title, doc);
        return saved.ok ? ok(null) : saved;
      }),
    'brief.export': ({ briefId, format }) =>
      onProject(desk, async ({ project }) => {
        const record = await readBrief(project, briefId);
        if (!record.ok) return record;
        const title = current(record.value.title);
        const file = await dialogs.saveAs('Export brief', `${title.replace(/[\\/:*?"<>|]/g, ' ')}.${format}`, format);
        if (!file) return ok(null);
        const stopping = new AbortController();
        writing = stopping;
        const brief = { title, doc: current(record.value.doc), format };
        const written = await exportBriefFile({ ...brief, print: (page) => print(page, stopping.signal) }, file);
        writing = null;
        return written.ok ? ok({ file: basename(file), fileId: exported.add(file) }) : written;
      }),
    'brief.cancelExport': async () => {
      writing?.abort();
      return ok(null);
    },
  };
}

function briefViewOf(record: BriefRecord): BriefView {
  return { id: record.id, title: current(record.title), doc: { ...current(record.doc) } };
}
