import type { File } from './files.ts';
import { importsOf } from './imports.ts';

/** What a rule may be made of besides other rules: values that know no world. */
const pure = /^src\/lib\/(money|invariant|time|calendar|terms|ids)\.ts$|^src\/lib\/terms\//;

const worldly: readonly (readonly [RegExp, string])[] = [
  [/\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\b|\bperformance\.now\b/, 'reads the clock'],
  [/\bMath\.random\b|\brandomUUID\b|\brandomInt\b|\brandomBytes\b|\bnewId\(/, 'throws dice'],
  [/\bprocess\./, 'reads the environment'],
  [/\basync\b|\bawait\b|\bPromise\b/, 'waits for something'],
  [/\bfetch\(|from 'node:/, 'reaches outside'],
];

export const isRule = ({ path }: File): boolean => /^src\/shop\/[^/]+\/rules\//.test(path);

/** What makes a rule depend on more than the facts and figures that it is handed. */
export const impurities = (rules: readonly File[]): string[] => [
  ...importsOf(rules).flatMap(({ from, to, typeOnly }) => {
    const own = from.replace(/\/rules\/.*/, '');
    const fine = typeOnly || pure.test(to) || to.startsWith(`${own}/rules/`) || to === `${own}/terms.ts`;
    return fine ? [] : [`${from} imports ${to}`];
  }),
  ...rules.flatMap(({ path, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return worldly.flatMap(([sign, what]) => (sign.test(code) ? [`${path} ${what}`] : []));
  }),
];
