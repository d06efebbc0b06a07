import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The text of a source file, unpacked when it is a .gz. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The records of a file that holds one JSON value a line. */
export function readLines<Row>(path: string): Row[] {
  return readText(path)
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));
}

/** The rows of a CSV file as records by column name; quoted fields may hold commas and line breaks. */
export function readCsv(path: string): Record<string, string>[] {
  const [header = [], ...rows] = csvRows(readText(path));
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}
