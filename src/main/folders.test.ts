import { expect, test } from 'vitest';
import { folderNameFor, placeInWords, syncedBy } from './folders.ts';

test.each([
  ['/home/mali/Documents/Reviews', '/', 'Documents › Reviews'],
  ['/media/stick/Review', '/', 'media › stick › Review'],
  ['/home/mali', '/', 'Home folder'],
  ['/home/mali/Evidence Workbench', '/', 'Home folder › Evidence Workbench'],
  ['/home/maliwan/Review', '/', 'home › maliwan › Review'],
])('the folder %s is said in words', (directory, separator, words) => {
  expect(placeInWords(directory, '/home/mali', separator)).toBe(words);
});

test('the words hold on Windows', () => {
  expect(placeInWords('C:\\Users\\Mali\\Documents\\Reviews', 'C:\\Users\\Mali', '\\')).toBe('Documents › Reviews');
  expect(placeInWords('D:\\Reviews', 'C:\\Users\\Mali', '\\')).toBe('D: › Reviews');
});

test.each([
  ['C:\\Users\\Mali\\OneDrive - Policy Unit\\Review', 'OneDrive'],
  ['/Users/mali/Library/CloudStorage/OneDrive-Unit/Review', 'OneDrive'],
  ['/home/mali/Dropbox/Review', 'Dropbox'],
  ['/Users/mali/Dropbox (Unit)/Review', 'Dropbox'],
  ['/Users/mali/Library/Mobile Documents/com~apple~CloudDocs/Review', 'iCloud'],
  ['/Users/mali/Library/CloudStorage/GoogleDrive-mali@example.org/My Drive/Review', 'Google Drive'],
  ['/home/mali/Documents/Dropbox policies', null],
  ['/home/mali/Documents/Review', null],
])('whoever copies %s to other computers is named', (directory, name) => {
  expect(syncedBy(directory)).toBe(name);
});

test.each([
  ['Return and reintegration 2026', 'Return and reintegration 2026'],
  ['ការគាំទ្រគ្រួសារ', 'ការគាំទ្រគ្រួសារ'],
  ['Legal aid: who/what?', 'Legal aid who what'],
  ['../../etc', 'etc'],
  ['...', 'Project'],
  ['con', 'Project con'],
  ['ends with a dot.', 'ends with a dot'],
])('a project called %s lies in a folder that every system can have', (name, folder) => {
  expect(folderNameFor(name)).toBe(folder);
});
