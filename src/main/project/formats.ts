/** What each journal of a project holds, and how its records are checked when they are read. */

import { type AnnotationRecord, annotationRecordSchema } from '../../shared/model/annotation.ts';
import { type BriefRecord, briefRecordSchema } from '../../shared/model/brief.ts';
import {
  type ProjectEntry,
  parsed,
  parseProjectEntry,
  projectMigrations,
  SCHEMA_VERSION,
} from '../../shared/model/project.ts';
import type { RecordFormat } from '../store/recordStore.ts';

/** The version is the project's: not every kind of record changes with each. */
const unchanged = (record: unknown) => record;

export const projectFormat: RecordFormat<ProjectEntry> = {
  kind: 'project',
  schemaVersion: SCHEMA_VERSION,
  parse: parseProjectEntry,
  migrations: projectMigrations,
};

export const annotationsFormat: RecordFormat<AnnotationRecord> = {
  kind: 'annotations',
  schemaVersion: SCHEMA_VERSION,
  parse: (value) => parsed(annotationRecordSchema, value),
  migrations: [unchanged],
};

export const briefFormat: RecordFormat<BriefRecord> = {
  kind: 'brief',
  schemaVersion: SCHEMA_VERSION,
  parse: (value) => parsed(briefRecordSchema, value),
  migrations: [unchanged],
};
