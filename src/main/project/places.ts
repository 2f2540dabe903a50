/** Where everything lies inside a project folder. */

import { join } from 'node:path';

/** The folder that holds all sources. */
export const sourcesFolder = (project: string): string => join(project, 'sources');

/** The folder of one source: its original, its documents, its annotations. */
export const sourceFolder = (project: string, sourceId: string): string => join(project, 'sources', sourceId);

/** The imported bytes, untouched. */
export const originalFile = (folder: string, ending: string): string => join(folder, `original.${ending}`);

/** One reading of the original, written once. */
export const documentFile = (folder: string, version: number): string => join(folder, `document.${version}.json`);

/** The folder of all briefs. */
export const briefsFolder = (project: string): string => join(project, 'briefs');

/** Where an import is built before it is moved into `sources`; swept when the project is opened. */
export const importsFolder = (project: string): string => join(project, '.imports');
