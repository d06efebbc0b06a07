import { Moment } from '../../ui/date.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PrintedWords } from './printed-words.tsx';
import type { ReadingClause, ReadingSection } from './reading-sections.ts';
import { type ListedVersion, VersionList } from './version-list.tsx';

export interface TermsView {
  brand: string;
  shown: ListedVersion;
  inForce: ListedVersion;
  versions: readonly ListedVersion[];
  sections: readonly ReadingSection[];
  coverage: { built: number; all: number };
}

/** A version of the terms as a page for reading. */
export function TermsPage({ brand, shown, inForce, versions, sections, coverage }: TermsView) {
  return (
    <div class="page wide">
      <div class="page-head">
        <h1>Terms and conditions</h1>
        <p>
          Version {shown.number} of {brand}, from <Moment at={shown.effectiveFrom} />. Each clause stands beside the
          code that carries it out; <span class="figure">marked</span> words are the figures that the shop is run with.
        </p>
      </div>
      {shown.number !== inForce.number && (
        <Notice title="This version is no longer in force">
          <p>
            It still holds for what was agreed under it. Read <a href="/terms">the version in force</a>, or{' '}
            <a href={`/terms/${shown.number}...${inForce.number}`}>what has changed since</a>.
          </p>
        </Notice>
      )}
      <div class="reading">
        <aside class="reading-contents">
          <nav aria-labelledby="contents">
            <h2 id="contents" class="reading-heading">
              Contents
            </h2>
            {sections.map(({ slug, number, title }) => (
              <a key={slug} href={`#${slug}`}>
                {number}. {title}
              </a>
            ))}
          </nav>
          <VersionList versions={versions} shown={shown.number} />
          <p class="small">
            {coverage.built} of {coverage.all} clauses of the published terms are carried out so far.{' '}
            <a href="/terms/proof">How each is proved</a>
          </p>
        </aside>
        <div class="reading-text">
          {sections.map((section) => (
            <Section key={section.slug} section={section} />
          ))}
        </div>
      </div>
    </div>
  );
}

function Section({ section: { slug, number, title, clauses } }: { section: ReadingSection }) {
  return (
    <section aria-labelledby={slug}>
      <h2 id={slug}>
        {number}. {title}
      </h2>
      {clauses.map((clause) => (
        <Clause key={clause.id} clause={clause} />
      ))}
    </section>
  );
}

function Clause({ clause: { id, number, title, text, tests } }: { clause: ReadingClause }) {
  return (
    <article class="clause" id={id} aria-labelledby={`${id}-title`}>
      <a class="clause-number" href={`#${id}`} aria-label={`Clause ${number}`}>
        {number}
      </a>
      <div>
        <h3 id={`${id}-title`}>{title}</h3>
        <p>
          <PrintedWords text={text} />
        </p>
      </div>
      <p class="clause-proof">
        <a href={`/terms/proof#${id}`}>{provedBy(tests)}</a>
      </p>
    </article>
  );
}

export const provedBy = (tests: number): string =>
  tests === 0 ? 'no test proves it yet' : `proved by ${tests} ${tests === 1 ? 'test' : 'tests'}`;
