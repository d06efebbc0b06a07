import { inflateSync } from 'node:zlib';

/** Of a WOFF file: its head, and the entry of each table. */
const headBytes = 44;
const entryBytes = 20;
/** Of the font inside. */
const sfntHeadBytes = 12;
const sfntEntryBytes = 16;

const padded = (length: number): number => (length + 3) & ~3;

/**
 * The font inside a WOFF file, unpacked (https://www.w3.org/TR/WOFF/, section 3).
 *
 * Whoever embeds a font reads its tables again for each document; unpacking them each time took four fifths of what
 * a page of PDF took.
 */
export function unpackWoff(file: Buffer): Buffer {
  const count = file.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = headBytes + at * entryBytes;
    const [offset, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(entry + field));
    const bytes = file.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return {
      tag: file.subarray(entry, entry + 4),
      sum: file.readUInt32BE(entry + 16),
      bytes: packed === length ? bytes : inflateSync(bytes),
    };
  });
  const font = Buffer.alloc(
    sfntHeadBytes + count * sfntEntryBytes + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0),
  );
  const steps = Math.floor(Math.log2(count));
  file.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(16 * 2 ** steps, 6);
  font.writeUInt16BE(steps, 8);
  font.writeUInt16BE(16 * (count - 2 ** steps), 10);
  let end = sfntHeadBytes + count * sfntEntryBytes;
  for (const [at, { tag, sum, bytes }] of tables.entries()) {
    const entry = sfntHeadBytes + at * sfntEntryBytes;
    tag.copy(font, entry);
    font.writeUInt32BE(sum, entry + 4);
    font.writeUInt32BE(end, entry + 8);
    font.writeUInt32BE(bytes.length, entry + 12);
    bytes.copy(font, end);
    end += padded(bytes.length);
  }
  return font;
}
