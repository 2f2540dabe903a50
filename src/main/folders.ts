/** Folders as the analyst knows them: where they lie in words, and whether another program copies them elsewhere. */

import { sep } from 'node:path';

/** A folder in words: `/home/mali/Documents/Reviews` is “Documents › Reviews” where `/home/mali` is the home. */
export function placeInWords(directory: string, home: string, separator: string = sep): string {
  const inside = directory.startsWith(home + separator) ? directory.slice(home.length + 1) : directory;
  const names = inside.split(separator).filter(Boolean);
  if (directory === home) return 'Home folder';
  // A folder right in the home is not known by its name alone.
  return (inside !== directory && names.length === 1 ? ['Home folder', ...names] : names).join(' › ');
}

/** What names a folder that a program keeps the same on several computers, by the part of the path that gives it away. */
const syncing: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( - .+)?$/i, 'OneDrive'],
  [/^OneDrive-.+$/i, 'OneDrive'],
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i, 'iCloud'],
  [/^(Google ?Drive|GoogleDrive-.+|My Drive)$/i, 'Google Drive'],
];

/** The program that copies `directory` to other computers, by the names in its path; null when none is known. */
export function syncedBy(directory: string): string | null {
  for (const part of directory.split(/[\\/]/))
    for (const [pattern, name] of syncing) if (pattern.test(part)) return name;
  return null;
}

/** A folder name for a project called `name`, which every system can have. */
export function folderNameFor(name: string): string {
  // Signs that some system forbids, and the characters that control a terminal or turn the direction of text.
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu, ' ').replace(/\s+/g, ' ');
  const trimmed = plain
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
    .trimEnd();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(trimmed);
  return trimmed && !reserved ? trimmed : `Project ${trimmed}`.trimEnd();
}
