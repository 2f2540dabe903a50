/** Zip archives written byte by byte, so that a test can make one that lies about itself. */

import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the archive says instead of the true number of bytes. */
  readonly declaredSize?: number;
  readonly encrypted?: boolean;
}

/** An archive of `parts`. */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const header = commonHeader(part);
    const name = Buffer.from(part.name);
    const data = deflateRawSync(part.content);
    const record = Buffer.concat([Buffer.from('PK\x03\x04'), header(data.length), name, data]);
    local.push(record);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), header(data.length), centralTail(offset), name]));
    offset += record.length;
  }
  const directory = Buffer.concat(central);
  return new Uint8Array(Buffer.concat([...local, directory, endRecord(parts.length, directory.length, offset)]));
}

/** The fields that the local and the central header share, from "version needed" to "extra field length". */
function commonHeader({ name, content, declaredSize, encrypted }: ZipPart): (compressed: number) => Buffer {
  const bytes = Buffer.from(content);
  return (compressed) => {
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(encrypted ? 1 : 0, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(bytes), 10);
    header.writeUInt32LE(compressed, 14);
    header.writeUInt32LE(declaredSize ?? bytes.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    return header;
  };
}

function centralTail(offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return tail;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
