import type { Proof, Proven, Register } from './shop/terms/index.ts';

const kinds: Record<Proven['kind'], string> = {
  'retailer-must': 'we must',
  'customer-may': 'you may',
  'retailer-may': 'we may',
  'customer-must': 'you must',
  information: 'is so',
};

/** How far the terms run, in sentences. */
export function coverage({ clauses }: Proof): string {
  const built = clauses.filter(({ by }) => by !== null);
  const proven = built.filter(({ tests }) => tests.length > 0);
  const failing = built.filter(({ tests }) => tests.some(({ result }) => result === 'failed'));
  const bare = built.filter(({ tests }) => tests.length === 0).map(({ id }) => id);
  return [
    `${clauses.length} clauses: ${built.length} are carried out by code, ${clauses.length - built.length} are not built yet.`,
    `Tests prove ${proven.length} of those ${built.length}; a test of ${failing.length} failed when it was last run.`,
    ...(bare.length > 0 ? [`No test proves: ${bare.join(', ')}.`] : []),
  ].join('\n');
}

/** The whole proof as a page: a table for each section of the terms. */
export function proofInMarkdown(proof: Proof, register: Register): string {
  const byId = new Map(proof.clauses.map((clause) => [clause.id, clause]));
  const tables = register.sections.map(({ title, ids }, index) =>
    [
      `## ${index + 1}. ${title}`,
      '',
      '| | clause | kind | carried out by | proved by |',
      '|---|---|---|---|---|',
      ...ids.flatMap((id) => {
        const clause = byId.get(id);
        return clause ? [row(clause, register.number(id))] : [];
      }),
    ].join('\n'),
  );
  return `${[introduction, coverage(proof), ...tables].join('\n\n')}\n`;
}

const introduction = `# The terms and what stands behind them

Written by \`bin/terms\` from the code and from the last run of the tests; not by hand.`;

function row({ id, kind, by, tests }: Proven, number: string): string {
  const carried = by === null ? 'not built yet' : `\`${by}\``;
  return `| ${number} | \`${id}\` | ${kinds[kind]} | ${carried} | ${byFile(tests).join('<br>')} |`;
}

/** Tests by the file that they stand in; the page of proofs names each of them. */
function byFile(tests: Proven['tests']): string[] {
  const files = Map.groupBy(tests, ({ file }) => file);
  return [...files].map(([file, inFile]) => {
    const failed = inFile.filter(({ result }) => result === 'failed').length;
    const counted = inFile.length === 1 ? '1 test' : `${inFile.length} tests`;
    return `\`${file}\` (${counted}${failed > 0 ? `, **${failed} failed**` : ''})`;
  });
}
