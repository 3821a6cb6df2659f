import { type FileHandle, open } from "node:fs/promises";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const mostEntries = 5000;
const mostBytes = 2 * 1024 * 1024;

/**
 * The names in a ZIP archive, from its central directory; nothing is unpacked. Undefined for archives that are broken,
 * encrypted, of more than 5,000 entries or in ZIP64 form (APPNOTE.TXT 4.3.12, 4.3.16).
 */
export async function readZipNames(path: string): Promise<string[] | undefined> {
  const file = await open(path, "r");
  try {
    const directory = await readDirectory(file);
    return directory && namesOf(directory.bytes, directory.entries);
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle): Promise<{ bytes: Buffer; entries: number } | undefined> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length < end + 22 || tail.readUInt32LE(end) !== endSignature) return undefined;
  const entries = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (entries > mostEntries || length > mostBytes || offset + length > size) return undefined;
  return { bytes: await readAt(file, offset, length), entries };
}

function namesOf(bytes: Buffer, entries: number): string[] | undefined {
  const names: string[] = [];
  let at = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (bytes.length < at + 46 || bytes.readUInt32LE(at) !== entrySignature) return undefined;
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    if (isEncrypted || nameEnd > bytes.length) return undefined;
    names.push(bytes.toString("utf8", at + 46, nameEnd));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
