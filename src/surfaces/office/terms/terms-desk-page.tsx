import type { FieldError } from '../../../lib/http/problem.ts';
import { inWords } from '../../../lib/time.ts';
import type { Registration } from '../../../shop/conditions/index.ts';
import type { Pause } from '../../../shop/selling/index.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';

export interface DeskVersion {
  number: number;
  effectiveFrom: Temporal.Instant;
  publishedAt: Temporal.Instant;
  publishedBy: string;
  reason: string;
  state: 'in force' | 'to come' | 'before';
}

export interface TermsDeskView {
  site: { id: string; brand: string };
  others: readonly { id: string; brand: string }[];
  versions: readonly DeskVersion[];
  registration: Registration;
  pause: Pause | undefined;
  may: { publish: boolean; pause: boolean };
  pauseErrors?: readonly FieldError[] | undefined;
}

/** The versions of a site's terms, and the two things about the site as a whole that somebody has to look after. */
export function TermsDeskPage(view: TermsDeskView) {
  const { site, others, versions, registration } = view;
  return (
    <div class="stack">
      <p class="row">
        {others.map(({ id, brand }) => (
          <a key={id} href={`/office/terms?site=${id}`}>
            {brand}
          </a>
        ))}
      </p>
      {registration.state !== 'in-force' && (
        <Notice tone="bad" title="The registration with the Information Commissioner’s Office">
          {registration.number} {registration.state === 'lapsed' ? 'ran out' : 'runs out'} on{' '}
          {inWords(registration.expiresOn)}. Renew it, and change the day in the retailer’s facts.
        </Notice>
      )}
      <Table
        caption={`Versions of ${site.brand}`}
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            head: 'Version',
            cell: ({ number, state }) => (state === 'to come' ? number : <a href={`/terms/${number}`}>{number}</a>),
          },
          { head: 'State', cell: ({ state }) => state },
          { head: 'Starts', cell: ({ effectiveFrom }) => <Moment at={effectiveFrom} /> },
          { head: 'Published', cell: ({ publishedAt }) => <Moment at={publishedAt} /> },
          { head: 'By', cell: ({ publishedBy }) => publishedBy },
          { head: 'Why', cell: ({ reason }) => reason },
        ]}
      />
      <Selling {...view} />
    </div>
  );
}

function Selling({ site, pause, may, pauseErrors = [] }: TermsDeskView) {
  return (
    <section class="section stack" aria-labelledby="selling">
      <h2 id="selling">Selling</h2>
      {pause ? (
        <p>
          {site.brand} has not been selling since <Moment at={pause.beganAt} />. Shoppers read: {pause.because}
        </p>
      ) : (
        <p>{site.brand} is selling.</p>
      )}
      {may.pause && !pause && (
        <form class="stack narrow" method="post" action={`/office/sites/${site.id}/pauses`}>
          <Field
            id="because"
            name="because"
            label="Why it stops, for shoppers to read"
            hint="What was ordered goes on, and can be followed and cancelled."
            error={pauseErrors.find(({ field }) => field === 'because')?.reason}
            width="full"
            required
          />
          <Button kind="danger">Stop selling</Button>
        </form>
      )}
      {may.pause && pause && (
        <form method="post" action={`/office/sites/${site.id}/resumptions`}>
          <Button>Sell again</Button>
        </form>
      )}
    </section>
  );
}
