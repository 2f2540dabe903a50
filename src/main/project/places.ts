/** Where everything lies inside a project folder. */

import { join } from 'node:path';
import type { SomeEdition } from '../../shared/model/source.ts';

/** The folder that holds all sources. */
export const sourcesFolder = (project: string): string => join(project, 'sources');

/** The folder of one source: its original, its documents, its annotations. */
export const sourceFolder = (project: string, sourceId: string): string => join(project, 'sources', sourceId);

/** The bytes of one edition, untouched: the imported one is `original.pdf`, the next `original.2.pdf`. */
export const originalFile = (folder: string, { edition, ending }: Pick<SomeEdition, 'edition' | 'ending'>): string =>
  join(folder, edition === 1 ? `original.${ending}` : `original.${edition}.${ending}`);

/** One reading of the original, written once. */
export const documentFile = (folder: string, version: number): string => join(folder, `document.${version}.json`);

/** The recognised words that the document of a version was made from, with their places, written once; where there are any. */
export const recognisedFile = (folder: string, version: number): string => join(folder, `recognised.${version}.jsonl`);

/** The recognition of a report that is at work, or was when the program ended. */
export const recognitionFile = (folder: string): string => join(folder, 'recognition.jsonl');

/** The folder of all briefs. */
export const briefsFolder = (project: string): string => join(project, 'briefs');

/** Where an import is built before it is moved into `sources`; swept when the project is opened. */
export const importsFolder = (project: string): string => join(project, '.imports');
