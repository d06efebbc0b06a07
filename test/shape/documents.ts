import { posix } from 'node:path';
import type { File } from './files.ts';

/** What a document says that is not so. */
export type Untrue = string;

/** Whether a path of ours leads somewhere; it may have a `*` in it. */
export type Exists = (path: string) => boolean;

const ours = /^(src|test|docs|bin|bench|retailer|migrations|journeys|\.ci)\/[\w.,{}@*/-]*$/;
const named = /^[\w.*-][\w./*-]*\.(tsx?|json|csv|css|sql|md|sh)$/;

/** Code is not prose: what stands between fences is not read. */
const prose = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');

/** Paths in code spans: from the root, from the document's own folder, or the end of a path anywhere. */
export const lostPaths = (documents: readonly File[], exists: Exists): Untrue[] =>
  documents.flatMap(({ path, text }) =>
    [...prose(text).matchAll(/`([^`\n]+)`/g)].flatMap(([, span = '']) => {
      if (!ours.test(span) && !named.test(span)) return [];
      const beside = posix.join(posix.dirname(path), span);
      return [span, beside].some(exists) || (!ours.test(span) && exists(`**/${span}`)) ? [] : [`${path}: ${span}`];
    }),
  );

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

export const headings = (text: string): string[] =>
  [...prose(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading));

/** Links and pictures that lead to no file of ours, or to no heading of it. */
export const lostLinks = (documents: readonly File[], exists: Exists): Untrue[] =>
  documents.flatMap(({ path, text }) =>
    [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [file = '', heading] = link.split('#');
      const to = file ? posix.join(posix.dirname(path), file) : path;
      const document = documents.find((each) => each.path === to);
      if (!document && !exists(to)) return [`${path}: ${link}`];
      return heading && document && !headings(document.text).includes(heading) ? [`${path}: ${link}`] : [];
    }),
  );

/** The rows of the first table below a heading, each cell trimmed. */
export function tableBelow(text: string, heading: string): string[][] {
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  const [before = ''] = section.split(/\n## /);
  return before
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** The words in code spans of a cell. */
export const spans = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** Packages that stand in the table without being there, or are there without a reason and a licence. */
export function unexplained(rows: readonly string[][], packages: readonly string[]): Untrue[] {
  const explained = rows.flatMap(([names, reason, licence]) => (reason && licence ? spans(names) : []));
  return [
    ...packages.filter((name) => !explained.includes(name)).map((name) => `${name} has no reason`),
    ...explained.filter((name) => !packages.includes(name)).map((name) => `${name} is not used`),
  ];
}

/** Numbers in a text that stand where the pattern has its group, as they are written. */
export const numbers = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(([, figure = '']) => Number(figure.replaceAll(',', '')));
