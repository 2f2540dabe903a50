import { expect, test } from 'vitest';
import { webAddress } from './addresses.ts';
import { publishedDate } from './dates.ts';
import { houseName, personNames } from './names.ts';

test.each([
  ['Ana Silva', ['Ana Silva']],
  ['By  Ana Silva', ['Ana Silva']],
  ['Silva, Ana', ['Ana Silva']],
  ['Silva, Ana; Chan, Bo', ['Ana Silva', 'Bo Chan']],
  ['Ana Silva, Bo Chan and Cham Pheap', ['Ana Silva', 'Bo Chan', 'Cham Pheap']],
  ['Ana Silva & Bo Chan', ['Ana Silva', 'Bo Chan']],
  ['Ana Silva (https://example.org/ana)', ['Ana Silva']],
  ['Ana Silva <ana@example.org>', ['Ana Silva']],
  ['Ana Silva | Editor', ['Ana Silva']],
  ['Ana Silva, PhD', ['Ana Silva, PhD']],
  ['Nguyễn Thị Hoa', ['Nguyễn Thị Hoa']],
  ['สมชาย ใจดี', ['สมชาย ใจดี']],
  ['Ministry of Health, Thailand', ['Ministry of Health, Thailand']],
  ['Department of Labour and Welfare', ['Department of Labour and Welfare']],
  ['Ana Silva; Ana Silva', ['Ana Silva']],
  ['Office of Records - jmf', ['Office of Records']],
  ['X:ABC:DE', []],
  ['user', []],
  ['jsmith2', []],
  ['U4711', []],
  ['Admin', []],
  ['Administrator', []],
  ['Microsoft Office User', []],
  ['hp', []],
  ['unknown', []],
  ['https://example.org/people/ana', []],
  ['{{author}}', []],
  ['-', []],
])('the people in “%s”', (value, names) => {
  expect(personNames(value)).toEqual(names);
});

test.each([
  ['2024-05-01T08:30:00+07:00', '2024-05-01'],
  ['2024-05-01 08:30', '2024-05-01'],
  ['2024/5/1', '2024-05-01'],
  ['2024-05', '2024-05'],
  ['2024', '2024'],
  ['20240501', '2024-05-01'],
  ['2024-00-00', '2024'],
  ['2567-05-01', '2567-05-01'],
  ['1 May 2024', '1 May 2024'],
  ['Spring 2024', 'Spring 2024'],
  ['๑ พฤษภาคม ๒๕๖๗', '๑ พฤษภาคม ๒๕๖๗'],
  ['0001-01-01', ''],
  ['yesterday', ''],
  ['12:30', ''],
  ['', ''],
])('the date “%s” is kept as “%s”', (value, date) => {
  expect(publishedDate(value)).toBe(date);
});

test.each([
  ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
  ['10.1234/ab.5', 'https://doi.org/10.1234/ab.5'],
  ['doi:10.1234/ab.5', 'https://doi.org/10.1234/ab.5'],
  ['http://dx.doi.org/10.1234/ab.5', 'https://doi.org/10.1234/ab.5'],
  ['/articles/5', ''],
  ['javascript:alert(1)', ''],
  ['file:///home/ana/report.html', ''],
  ['http://localhost/', ''],
])('the address “%s” is kept as “%s”', (value, address) => {
  expect(webAddress(value)).toBe(address);
});

test('the name of a house is no program and no file', () => {
  expect(['River Press', 'index.php', 'WHO', ''].map(houseName)).toEqual(['River Press', '', 'WHO', '']);
});
