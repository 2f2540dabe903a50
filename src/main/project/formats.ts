/** What each journal of a project holds, and how its records are checked when they are read. */

import { type AnnotationRecord, annotationRecordSchema } from '../../shared/model/annotation.ts';
import { type BriefRecord, briefRecordSchema } from '../../shared/model/brief.ts';
import { type ProjectEntry, parsed, parseProjectEntry, SCHEMA_VERSION } from '../../shared/model/project.ts';
import type { RecordFormat } from '../store/recordStore.ts';

export const projectFormat: RecordFormat<ProjectEntry> = {
  kind: 'project',
  schemaVersion: SCHEMA_VERSION,
  parse: parseProjectEntry,
  migrations: [],
};

export const annotationsFormat: RecordFormat<AnnotationRecord> = {
  kind: 'annotations',
  schemaVersion: SCHEMA_VERSION,
  parse: (value) => parsed(annotationRecordSchema, value),
  migrations: [],
};

export const briefFormat: RecordFormat<BriefRecord> = {
  kind: 'brief',
  schemaVersion: SCHEMA_VERSION,
  parse: (value) => parsed(briefRecordSchema, value),
  migrations: [],
};
