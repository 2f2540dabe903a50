/** Briefs: begun, duplicated, deleted, read, kept, exported. */

import { basename } from 'node:path';
import type { BriefView } from '../../../shared/ipc/views.ts';
import type { BriefRecord } from '../../../shared/model/brief.ts';
import { current } from '../../../shared/model/register.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import type { PrintedPage } from '../../export/exportBrief.ts';
import { exportBriefFile } from '../../export/exportBriefFile.ts';
import { fileNameOf } from '../../export/fileName.ts';
import {
  addBlankBrief,
  briefFacts,
  draftNewBrief,
  duplicateBrief,
  readBrief,
  saveBrief,
  setBriefDeleted,
} from '../../project/briefs.ts';
import { words } from '../../words.ts';
import type { Workplace } from '../handlers.ts';
import { onProject, type Some } from './onProject.ts';

export function briefHandlers({ desk, dialogs, exported, print }: Workplace): Some<'brief'> {
  let writing: AbortController | null = null;
  return {
    'brief.add': ({ from }) =>
      onProject(desk, ({ project, reviewer }) =>
        shown(desk, from === 'passages' ? draftNewBrief(project, reviewer) : addBlankBrief(project, reviewer)),
      ),
    'brief.duplicate': ({ briefId }) =>
      onProject(desk, ({ project, reviewer }) => shown(desk, duplicateBrief(project, reviewer, briefId))),
    'brief.setDeleted': ({ briefId, deleted }) =>
      onProject(desk, async ({ project }) => {
        const turned = await shown(desk, setBriefDeleted(project, briefId, deleted));
        return turned.ok ? ok(null) : turned;
      }),
    'brief.read': ({ briefId }) =>
      onProject(desk, async ({ project }) => {
        const record = await readBrief(project, briefId);
        return record.ok ? ok(briefViewOf(record.value)) : record;
      }),
    'brief.save': ({ briefId, title, doc }) =>
      onProject(desk, async ({ project }) => {
        const before = await readBrief(project, briefId);
        const saved = await saveBrief(project, briefId, title, doc);
        if (!saved.ok) return saved;
        if (before.ok && current(before.value.title) !== title) await desk.changed();
        return ok(null);
      }),
    'brief.export': ({ briefId, format }) =>
      onProject(desk, async ({ project }) => {
        const record = await readBrief(project, briefId);
        if (!record.ok) return record;
        const title = current(record.value.title);
        const file = await dialogs.saveAs(words.dialogs.exportBrief, fileNameOf(title, format), format);
        if (!file) return ok(null);
        const stopping = new AbortController();
        writing = stopping;
        try {
          const facts = await briefFacts(project);
          if (!facts.ok) return facts;
          const brief = { title, doc: current(record.value.doc), facts: facts.value, format };
          const printed = (page: PrintedPage) => print(page, stopping.signal);
          const written = await exportBriefFile({ ...brief, print: printed }, file, stopping.signal);
          return written.ok ? ok({ file: basename(file), fileId: exported.add(file) }) : written;
        } finally {
          writing = null;
        }
      }),
    'brief.cancelExport': async () => {
      writing?.abort();
      return ok(null);
    },
  };
}

/** The brief that an act gave, once the lists have it. */
async function shown(desk: Desk, act: Promise<Result<BriefRecord>>): Promise<Result<BriefView>> {
  const done = await act;
  if (!done.ok) return done;
  await desk.changed();
  return ok(briefViewOf(done.value));
}

function briefViewOf(record: BriefRecord): BriefView {
  return { id: record.id, title: current(record.title), doc: { ...current(record.doc) } };
}
