import type { Proven, ProvingTest } from '../../../shop/terms/index.ts';

export interface ProofClause extends Proven {
  number: string;
  /** What it is called; where no code carries it out yet, the words of its name. */
  title: string;
  section?: string;
  statute?: string;
}

export interface ProofSection {
  slug: string;
  number: number;
  title: string;
  clauses: readonly ProofClause[];
}

const kinds: Record<Proven['kind'], string> = {
  'retailer-must': 'what we must do',
  'customer-may': 'what you may do',
  'retailer-may': 'what we may do',
  'customer-must': 'what you must do',
  information: 'what is so',
};

/** Every clause of the published terms: whether code carries it out, and which tests prove it. */
export function ProofPage({ sections }: { sections: readonly ProofSection[] }) {
  const all = sections.flatMap(({ clauses }) => clauses);
  const built = all.filter(({ by }) => by !== null);
  const proven = built.filter(({ tests }) => tests.length > 0);
  const failing = built.filter(({ tests }) => tests.some(({ result }) => result === 'failed'));
  return (
    <div class="page wide">
      <div class="page-head">
        <h1>How the terms are proved</h1>
        <p>
          The published terms have {all.length} clauses. Code carries out {built.length} of them;{' '}
          {all.length - built.length} are not built yet, and this page says which. Tests prove {proven.length};{' '}
          {failing.length === 0 ? 'all of those passed' : `${failing.length} of those had a test that failed`} when they
          were last run.
        </p>
      </div>
      <div class="reading">
        <nav class="reading-contents" aria-label="Sections">
          {sections.map(({ slug, number, title, clauses }) => (
            <a key={slug} href={`#${slug}`}>
              {number}. {title} ({clauses.filter(({ by }) => by !== null).length} of {clauses.length})
            </a>
          ))}
        </nav>
        <div class="reading-text">
          {sections.map(({ slug, number, title, clauses }) => (
            <section key={slug} aria-labelledby={slug}>
              <h2 id={slug}>
                {number}. {title}
              </h2>
              {clauses.map((clause) => (
                <ProvenClause key={clause.id} clause={clause} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}

function ProvenClause({ clause }: { clause: ProofClause }) {
  const { id, number, title, kind, by, statute } = clause;
  return (
    <article class={by === null ? 'clause unbuilt' : 'clause'} id={id}>
      <span class="clause-number">{number}</span>
      <div>
        <h3>{by === null ? title : <a href={`/terms#${id}`}>{title}</a>}</h3>
        <p class="small quiet">
          {kinds[kind]} · {by === null ? 'not built yet' : `carried out by ${by}`}
        </p>
        {statute && <p class="small quiet">{statute}</p>}
      </div>
      {by !== null && <Tests tests={clause.tests} />}
    </article>
  );
}

function Tests({ tests }: { tests: readonly ProvingTest[] }) {
  if (tests.length === 0) return <p class="clause-proof">No test proves it yet.</p>;
  const failed = tests.filter(({ result }) => result === 'failed').length;
  return (
    <details class="clause-proof">
      <summary>
        {tests.length === 1 ? 'One test' : `${tests.length} tests`}
        {failed > 0 ? `, ${failed} failed` : ', passed'}
      </summary>
      <ul>
        {tests.map(({ file, name, result }) => (
          <li key={`${file} ${name}`}>
            {result === 'failed' && <strong>failed: </strong>}
            {name} <code>{file}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
