/** Annotation sets: out as a file; in as a preview, then as a merge. */

import { basename } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { describeExport } from '../../exchange/exchangeFile.ts';
import { Exchanging } from '../../exchange/exchanging.ts';
import { fileNameOf } from '../../export/fileName.ts';
import { words } from '../../words.ts';
import type { Workplace } from '../handlers.ts';
import { onProject, type Some } from './onProject.ts';

export function exchangeHandlers({ desk, dialogs, exported, readSet, tell }: Workplace): Some<'exchange'> {
  const exchanging = new Exchanging(readSet, (done) => tell('exchange.progress', { done }));
  const changing = async <T>(result: Result<T>): Promise<Result<T>> => {
    // Also after a failure: a part may be in.
    await desk.changed();
    return result;
  };
  return {
    'exchange.describe': (selection) => onProject(desk, ({ project }) => describeExport(project, selection)),
    'exchange.export': (selection) =>
      onProject(desk, async (work) => {
        const name = fileNameOf(`${work.project.name} - ${work.reviewer.name}`, 'annotations.json');
        const file = await dialogs.saveAs(words.dialogs.exportSet, name, 'json');
        if (!file) return ok(null);
        const written = await exchanging.export(work, file, selection);
        if (!written.ok) return written;
        return ok({ file: basename(file), fileId: exported.add(file), annotations: written.value.annotations });
      }),
    'exchange.choose': () =>
      onProject(desk, async (work) => {
        const file = await dialogs.chooseAnnotationSet();
        return file ? exchanging.preview(work, file) : ok(null);
      }),
    'exchange.preview': ({ paths: [path = ''] }) => onProject(desk, (work) => exchanging.preview(work, path)),
    'exchange.replan': () => onProject(desk, (work) => exchanging.replan(work)),
    'exchange.cancel': async () => {
      exchanging.cancel();
      return ok(null);
    },
    'exchange.conflicts': () => onProject(desk, (work) => exchanging.conflicts(work)),
    'exchange.conflict': ({ sourceId, annotationId }) =>
      onProject(desk, (work) => exchanging.conflict(work, sourceId, annotationId)),
    'exchange.apply': ({ decisions }) =>
      onProject(desk, async (work) => changing(await exchanging.apply(work, decisions))),
    'exchange.settle': ({ decisions }) =>
      onProject(desk, async (work) => changing(await exchanging.settle(work, decisions))),
    'exchange.close': async () => {
      exchanging.close();
      return ok(null);
    },
  };
}
