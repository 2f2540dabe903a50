import { expect, test } from 'vitest';
import { printParameters } from './printing.ts';

test("options keep Chromium's defaults where nothing is given", () => {
  expect(printParameters({})).toEqual({ paperWidth: 8.5, paperHeight: 11, transferMode: 'ReturnAsStream' });
});

test('paper, margins and the rest are passed on in inches', () => {
  const options = { pageSize: 'A4', printBackground: true, margins: { top: 1, left: 0 } } as const;
  expect(printParameters(options)).toMatchObject({
    paperWidth: 8.27,
    paperHeight: 11.7,
    printBackground: true,
    marginTop: 1,
    marginLeft: 0,
  });
});

test('a size of its own is taken as it is', () => {
  expect(printParameters({ pageSize: { width: 4, height: 6 } })).toMatchObject({ paperWidth: 4, paperHeight: 6 });
});
