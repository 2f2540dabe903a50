/** `webContents.printToPDF` by way of the DevTools protocol. */
import type * as E from 'electron';
import type { CdpSession, Protocol } from './cdp.ts';

/** Paper in inches, portrait. */
const papers = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
} as const satisfies { [paper in Extract<E.PrintToPDFOptions['pageSize'], string>]: readonly [number, number] };

function paperSize(pageSize: NonNullable<E.PrintToPDFOptions['pageSize']>): readonly [number, number] {
  if (typeof pageSize === 'object') return [pageSize.width, pageSize.height];
  const size = papers[pageSize];
  if (size === undefined) throw new Error(`Invalid pageSize ${String(pageSize)}`);
  return size;
}

type PrintParameters = Protocol.Page.printToPDFParameters;

/** The protocol's parameters for Electron's options; what is left out keeps Chromium's default. */
export function printParameters({ pageSize = 'Letter', margins = {}, ...same }: E.PrintToPDFOptions): PrintParameters {
  const [paperWidth, paperHeight] = paperSize(pageSize);
  const sides = {
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right,
  };
  const given = Object.entries({ ...sides, ...same }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), paperWidth, paperHeight, transferMode: 'ReturnAsStream' };
}

/** The page as PDF. */
export async function printToPDF(session: CdpSession, options: E.PrintToPDFOptions): Promise<Buffer> {
  const { stream: handle } = await session.send('Page.printToPDF', printParameters(options));
  if (handle === undefined) throw new Error('Failed to generate PDF');
  const parts: Buffer[] = [];
  for (let eof = false; !eof; ) {
    const chunk = await session.send('IO.read', { handle });
    parts.push(Buffer.from(chunk.data, chunk.base64Encoded ? 'base64' : 'utf8'));
    eof = chunk.eof;
  }
  await session.send('IO.close', { handle });
  return Buffer.concat(parts);
}
