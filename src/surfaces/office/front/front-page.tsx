import { pence } from '../../../lib/money.ts';
import { inWords, londonDate } from '../../../lib/time.ts';
import type { PlaceWaiting, SiteToday, Today } from '../../../shop/desk/index.ts';
import { Money } from '../../ui/money.tsx';
import { Table } from '../../ui/table.tsx';
import { asWords, counted } from '../words.ts';

export interface FrontPageProps {
  today: Today;
  at: Temporal.Instant;
  /** What each site and each place is called. */
  siteName(id: string): string;
  placeName(place: string, shop: string | null): string;
  /** Whether the person may open the page behind a figure; without it the figure stands alone. */
  opens: { orders: boolean; despatch: boolean; deadlines: boolean; prices: boolean };
}

/** The first page of the day: what is late, what waits, and what today came to. */
export function FrontPage({ today, at, siteName, placeName, opens }: FrontPageProps) {
  return (
    <div class="stack">
      <LateAndWaiting today={today} opens={opens} />
      <SitesTable sites={today.sites} day={inWords(londonDate(at))} siteName={siteName} />
      {today.places.length > 0 && <PlacesTable places={today.places} placeName={placeName} linked={opens.despatch} />}
      {today.deadlines.length > 0 && (
        <Table
          caption="Deadlines past their moment"
          rows={today.deadlines}
          rowKey={({ kind }) => kind}
          columns={[
            {
              head: 'Kind',
              cell: ({ kind }) =>
                opens.deadlines ? (
                  <a href={`/office/deadlines?view=overdue&kind=${encodeURIComponent(kind)}`}>{asWords(kind)}</a>
                ) : (
                  asWords(kind)
                ),
            },
            { head: 'Overdue', number: true, cell: ({ overdue }) => <span class="late">{overdue}</span> },
            { head: 'Failing', number: true, cell: ({ failing }) => failing },
          ]}
        />
      )}
    </div>
  );
}

function LateAndWaiting({ today, opens }: Pick<FrontPageProps, 'today' | 'opens'>) {
  const late = today.places.reduce((sum, place) => sum + place.late, 0);
  const overdue = today.deadlines.reduce((sum, kind) => sum + kind.overdue, 0);
  const charging = today.places.reduce((sum, place) => sum + place.charging, 0);
  const lines: readonly (readonly [count: number, words: string, url: string | false, late: boolean])[] = [
    [
      late,
      `${counted(late, 'parcel')} past ${late === 1 ? 'its' : 'their'} day`,
      opens.despatch && '/office/despatch',
      true,
    ],
    [overdue, `${counted(overdue, 'deadline')} overdue`, opens.deadlines && '/office/deadlines', true],
    [charging, `${counted(charging, 'parcel')} waiting for money`, opens.despatch && '/office/despatch', false],
    [
      today.pricesProposed,
      `${counted(today.pricesProposed, 'price')} waiting for a second person`,
      opens.prices && '/office/prices',
      false,
    ],
  ];
  const open = lines.filter(([count]) => count > 0);
  if (open.length === 0) return <p>Nothing is late and nothing waits.</p>;
  return (
    <ul class="stack" aria-label="Late and waiting">
      {open.map(([, words, url, isLate]) => (
        <li key={words} class={isLate ? 'late' : undefined}>
          {url ? <a href={url}>{words}</a> : words}
        </li>
      ))}
    </ul>
  );
}

function SitesTable({
  sites,
  day,
  siteName,
}: {
  sites: readonly SiteToday[];
  day: string;
  siteName(id: string): string;
}) {
  if (sites.length === 0) return <p>No orders yet on {day}, and none on the day before.</p>;
  return (
    <Table
      caption={`Orders of ${day}`}
      rows={sites}
      rowKey={({ site }) => site}
      columns={[
        { head: 'Site', cell: ({ site }) => siteName(site) },
        { head: 'Orders', number: true, cell: ({ orders }) => orders.toLocaleString('en-GB') },
        { head: 'Ordered', number: true, cell: ({ orderedPence }) => <Money amount={pence(orderedPence)} /> },
        { head: 'Charged so far', number: true, cell: ({ chargedPence }) => <Money amount={pence(chargedPence)} /> },
        {
          head: 'Orders the day before, by now',
          number: true,
          cell: ({ ordersBefore }) => ordersBefore.toLocaleString('en-GB'),
        },
        {
          head: 'Ordered the day before, by now',
          number: true,
          cell: ({ orderedBeforePence }) => <Money amount={pence(orderedBeforePence)} />,
        },
      ]}
    />
  );
}

function PlacesTable({
  places,
  placeName,
  linked,
}: {
  places: readonly PlaceWaiting[];
  placeName(place: string, shop: string | null): string;
  linked: boolean;
}) {
  const desk = ({ place, shop }: PlaceWaiting) =>
    `/office/despatch?place=${encodeURIComponent(place)}${shop === null ? '' : `&shop=${encodeURIComponent(shop)}`}`;
  return (
    <Table
      caption="What waits at each place"
      rows={places}
      rowKey={({ place, shop }) => `${place} ${shop}`}
      columns={[
        {
          head: 'Place',
          cell: (row) =>
            linked ? <a href={desk(row)}>{placeName(row.place, row.shop)}</a> : placeName(row.place, row.shop),
        },
        { head: 'To pick', number: true, cell: ({ toPick }) => toPick },
        { head: 'Late', number: true, cell: ({ late }) => (late > 0 ? <span class="late">{late}</span> : 0) },
        { head: 'Waiting for money', number: true, cell: ({ charging }) => charging },
        { head: 'Ready to collect', number: true, cell: ({ ready }) => ready },
      ]}
    />
  );
}
