/** A project with one report, every paragraph of it a passage. */

import type { SourceRecord } from '../../shared/model/source.ts';
import { addAnnotation } from '../project/annotating.ts';
import type { Project } from '../project/project.ts';
import { addReport, mali, newProject, value } from './projects.ts';

/** Each of `paragraphs` is tagged as a gap. */
export async function annotatedReport(
  paragraphs: readonly string[],
): Promise<{ readonly project: Project; readonly report: SourceRecord }> {
  const project = await newProject();
  const report = await addReport(project, paragraphs, 'report.txt');
  let start = 0;
  for (const { length } of paragraphs) {
    value(await addAnnotation(project, mali, { sourceId: report.id, start, end: start + length, tagIds: ['tag-gap'] }));
    start += length + 1;
  }
  return { project, report };
}
