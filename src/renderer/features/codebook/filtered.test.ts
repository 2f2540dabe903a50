import { expect, test } from 'vitest';
import { filtered } from './filtered.ts';

test('the filter looks for every word in name and definition, in any case and width', () => {
  const codebook = [
    { name: 'Gap', definition: 'Something missing.' },
    { name: 'Shelter', definition: 'A safe place to sleep.' },
    { name: 'ทุนการศึกษา', definition: '' },
  ];
  const names = (query: string) => filtered(codebook, query).map(({ name }) => name);
  expect(names('PLACE shel')).toEqual(['Shelter']);
  expect(names('ｇａｐ')).toEqual(['Gap']);
  expect(names('การศึกษา')).toEqual(['ทุนการศึกษา']);
  expect(names('  ')).toHaveLength(3);
  expect(names('bus')).toEqual([]);
});
