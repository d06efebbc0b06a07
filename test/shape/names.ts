import { basename } from 'node:path';
import type { File } from './files.ts';

const refused = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'service',
  'handler',
  'data',
  'info',
  'base',
  'misc',
];

/** Names that say nothing of what is inside, or that are not written as the others are. */
export const badNames = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => {
    const words = path.split('/').flatMap((part) => part.replace(/\..*$/, '').split('-'));
    const vague = words.filter((word) => refused.includes(word));
    const shape = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(basename(path)) ? [] : ['its case'];
    return [...vague, ...shape].map((what) => `${path}: ${what}`);
  });

/** A file that has grown past this has more than one reason to be opened. */
export const mostLines = 300;

export const tooLong = (all: readonly File[]): string[] =>
  all.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    return lines > mostLines ? [`${path}: ${lines} lines`] : [];
  });

/** What was left for later, or was said to the checker instead of to the reader. */
export const leftovers = (all: readonly File[]): string[] =>
  all.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|\bas any\b|\.only\(|\bnew Date\(/g)].map(
      ([what]) => `${path}: ${what}`,
    ),
  );
