import { Day, Moment } from '../../ui/date.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ExternalLink } from '../../ui/external-link.tsx';
import { PrintedWords } from '../terms/printed-words.tsx';
import type { ReadingClause } from '../terms/reading-sections.ts';

export interface PrivacyView {
  brand: string;
  seller: string;
  version: { number: number; effectiveFrom: Temporal.Instant };
  registration: { number: string; expiresOn: Temporal.PlainDate };
  acts: readonly string[];
  writeTo: readonly string[];
  clauses: readonly ReadingClause[];
}

/** What a brand knows of a person and does with it, as far as it is so today. */
export function PrivacyPage({ brand, seller, version, registration, acts, writeTo, clauses }: PrivacyView) {
  return (
    <div class="page wide">
      <div class="page-head">
        <h1>Privacy</h1>
        <p>
          What {brand} knows of you and does with it. Every sentence here stands in the terms, version {version.number}{' '}
          from <Moment at={version.effectiveFrom} />, and code carries it out.
        </p>
      </div>
      <div class="reading">
        <nav class="reading-contents" aria-label="On this page">
          <a href="#who">Who keeps your details</a>
          <a href="#promises">What holds</a>
          <a href="/cookies">Cookies, one by one</a>
          <a href="/account">Your details and choices</a>
          <a href="/terms">All terms and earlier versions</a>
        </nav>
        <div class="reading-text">
          <h2 id="who">Who keeps your details</h2>
          <DescriptionList
            facts={[
              ['Kept by', seller],
              [
                'Registration',
                <>
                  {registration.number} with the Information Commissioner’s Office, until{' '}
                  <Day day={registration.expiresOn} />
                </>,
              ],
              [
                'Under',
                <ul class="plain-list">
                  {acts.map((act) => (
                    <li key={act}>{act}</li>
                  ))}
                </ul>,
              ],
              ['Write to', writeTo.join(', ')],
              [
                'Complain to',
                <>
                  us first, at the address above; or to the{' '}
                  <ExternalLink href="https://ico.org.uk/make-a-complaint/">
                    Information Commissioner’s Office
                  </ExternalLink>
                </>,
              ],
            ]}
          />
          <h2 id="promises">What holds</h2>
          {clauses.map(({ id, number, title, text }) => (
            <article key={id} class="clause" id={id}>
              <a class="clause-number" href={`/terms/${version.number}#${id}`} aria-label={`Clause ${number}`}>
                {number}
              </a>
              <div>
                <h3>{title}</h3>
                <p>
                  <PrintedWords text={text} />
                </p>
              </div>
            </article>
          ))}
        </div>
      </div>
    </div>
  );
}
