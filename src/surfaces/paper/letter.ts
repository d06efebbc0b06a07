import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import unicode from '@fontsource/noto-sans/unicode.json' with { type: 'json' };
import PDFDocument from 'pdfkit';
import { unpackWoff } from '../../lib/woff.ts';

/**
 * The files of the font, by the letters that they have, as its package says. The first that has a letter prints it;
 * a letter of a script that none has, such as Chinese, prints as a box.
 */
const parts = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'devanagari',
] as const;
type FontName = (typeof parts)[number];

const fileOf = (part: FontName, weight: 400 | 700) =>
  unpackWoff(
    readFileSync(
      fileURLToPath(import.meta.resolve(`@fontsource/noto-sans/files/noto-sans-${part}-${weight}-normal.woff`)),
    ),
  );

const files = parts.map((part) => [part, fileOf(part, 400)] as const);
const boldFile = fileOf('latin', 700);

const ranges = new Map(parts.map((part) => [part, rangesOf(unicode[part])] as const));

/** `U+0000-00FF,U+0131` as pairs of first and last. */
function rangesOf(text: string): [first: number, last: number][] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function fontOf(letter: string): FontName {
  const code = letter.codePointAt(0) ?? 0;
  const has = (part: FontName) => ranges.get(part)?.some(([first, last]) => code >= first && code <= last);
  return parts.find(has) ?? 'latin';
}

const margin = 50;
const ink = '#1d2621';
const quiet = '#57615a';

/** A sheet of paper in the shop's type, which is embedded: it prints alike everywhere. */
export interface Letter {
  readonly width: number;
  readonly doc: PDFKit.PDFDocument;
  heading(words: string): void;
  text(words: string, options?: TextOptions): void;
  /** One row of columns that share the height of the tallest. */
  row(cells: readonly { words: string; from: number; width: number; right?: boolean; soft?: boolean }[]): void;
  rule(): void;
  gap(points: number): void;
  done(): Promise<Buffer>;
}

export interface TextOptions {
  size?: number;
  soft?: boolean;
  right?: boolean;
}

export function openLetter(facts: { title: string; author: string; footer: string }): Letter {
  const info = { Title: facts.title, Author: facts.author };
  const doc = new PDFDocument({ size: 'A4', margin, bufferPages: true, info, lang: 'en-GB' });
  for (const [part, file] of files) doc.registerFont(part, file);
  doc.registerFont('bold', boldFile);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const width = doc.page.width - 2 * margin;

  const put = (words: string, at: { x: number; y: number; width: number; align?: 'left' | 'right' }) => {
    const runs = runsOf(words);
    runs.forEach(({ font, text }, index) => {
      const continued = index < runs.length - 1;
      doc.font(font);
      if (index === 0) doc.text(text, at.x, at.y, { width: at.width, align: at.align ?? 'left', continued });
      else doc.text(text, { continued });
    });
  };
  const room = (points: number) => {
    if (doc.y + points > doc.page.height - margin - 20) doc.addPage();
  };

  return {
    width,
    doc,
    heading(words) {
      room(60);
      doc.moveDown(0.8).font('bold').fontSize(11).fillColor(ink).text(words, margin, doc.y, { width });
      doc.moveDown(0.25);
    },
    text(words, { size = 9.5, soft = false, right = false } = {}) {
      doc.font('latin').fontSize(size);
      room(doc.heightOfString(words, { width }));
      doc.fillColor(soft ? quiet : ink);
      put(words, { x: margin, y: doc.y, width, align: right ? 'right' : 'left' });
      doc.moveDown(0.25);
    },
    row(cells) {
      doc.font('latin').fontSize(9.5);
      const height = Math.max(...cells.map((cell) => doc.heightOfString(cell.words, { width: cell.width })));
      room(height);
      const top = doc.y;
      for (const { words, from, width: wide, right, soft } of cells) {
        doc.fillColor(soft ? quiet : ink);
        put(words, { x: margin + from, y: top, width: wide, align: right ? 'right' : 'left' });
      }
      doc.y = top + height + 3;
    },
    rule() {
      doc
        .moveTo(margin, doc.y)
        .lineTo(margin + width, doc.y)
        .lineWidth(0.5)
        .strokeColor('#b9bfb8')
        .stroke();
      doc.y += 5;
    },
    gap(points) {
      doc.y += points;
    },
    done() {
      numberPages(doc, facts.footer, width);
      const finished = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))));
      doc.end();
      return finished;
    },
  };
}

/** Text cut into pieces that one file of the font can print. */
export function runsOf(words: string): { font: FontName; text: string }[] {
  const runs: { font: FontName; text: string }[] = [];
  for (const letter of words) {
    const font = fontOf(letter);
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs.length > 0 ? runs : [{ font: 'latin', text: '' }];
}

function numberPages(doc: PDFKit.PDFDocument, footer: string, width: number): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Without this the foot would be held for an overflow and begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.font('latin').fontSize(8).fillColor(quiet);
    doc.text(`${footer} · page ${page + 1} of ${count}`, margin, doc.page.height - 38, { width, align: 'center' });
  }
}
