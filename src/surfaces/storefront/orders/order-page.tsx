import { inPounds, minus, pence, sum } from '../../../lib/money.ts';
import { momentInWords } from '../../../lib/time.ts';
import type { OrderPage } from '../../../shop/orders/index.ts';
import { orderStatus } from '../../../shop/orders/index.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OrderSummary } from '../../ui/order-summary.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { StubLine, type StubStep } from '../../ui/stub-line.tsx';
import { Table } from '../../ui/table.tsx';
import { CancelForm } from './cancel-form.tsx';
import { lineWords, statusWords } from './words.ts';

export interface OrderViewProps {
  page: OrderPage;
  steps: readonly StubStep[];
  cancelPromise: StubProps;
  refusals?: readonly StubProps[];
  cancelled?: boolean;
  termsAddress: string;
  /** The codes of what was delivered by email, by the number of its line. */
  codes: ReadonlyMap<number, readonly string[]>;
  messages: readonly OrderMessage[];
}

/** What was written to whoever ordered. */
export interface OrderMessage {
  id: string;
  subject: string;
  sentAt: Temporal.Instant | null;
}

/** The order: the life of its contract, its lines, its money, its papers. */
export function OrderView({
  page,
  steps,
  cancelPromise,
  refusals = [],
  cancelled,
  termsAddress,
  codes,
  messages,
}: OrderViewProps) {
  const { order, lines } = page;
  const status = orderStatus(lines.map(({ state }) => state));
  const open = lines.filter(({ state, chargingWith }) => state === 'placed' && !chargingWith);
  return (
    <div class="page wide">
      <div class="page-head">
        <h1>Order {order.number}</h1>
        <p>
          {statusWords[status]}. Placed on {momentInWords(order.placedAt)}.
        </p>
      </div>
      {cancelled && (
        <Notice tone="good" title="Cancelled">
          <p>What you cancelled is no longer part of the order. You are not charged for it.</p>
        </Notice>
      )}
      {refusals.map((refusal) => (
        <Stub key={refusal.clause} {...refusal} />
      ))}
      <StubLine label="The life of this order" steps={steps} />
      <div class="beside section">
        <div class="stack">
          <Lines page={page} codes={codes} />
          {open.length > 0 && <CancelForm number={order.number} lines={open} promise={cancelPromise} />}
        </div>
        <aside class="stack">
          <Charges page={page} />
          <Delivery page={page} />
          <Messages messages={messages} />
          <section class="stack" aria-labelledby="papers">
            <h2 id="papers">Papers</h2>
            <ul>
              <li>
                <a href={`/orders/${order.number}/confirmation`}>Confirmation to keep</a>
              </li>
              <li>
                <a href={`/orders/${order.number}/confirmation.pdf`}>The same as a PDF</a>
              </li>
              <li>
                <a href={termsAddress}>The terms it was made under</a>
              </li>
            </ul>
          </section>
        </aside>
      </div>
    </div>
  );
}

function Lines({ page: { lines }, codes }: Pick<OrderViewProps, 'page' | 'codes'>) {
  return (
    <section class="stack">
      <h2>What you ordered</h2>
      <Table
        caption="What you ordered"
        captionHidden
        rows={lines}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            head: 'Product',
            cell: ({ number, name, personalisation, specialConditions }) => (
              <>
                {name}
                {personalisation && <p class="quiet small">“{personalisation}”</p>}
                {codes.get(number)?.map((code) => (
                  <p key={code}>
                    Your code: <span class="figures">{code}</span>
                  </p>
                ))}
                {specialConditions.map((words) => (
                  <p key={words} class="quiet small">
                    {words}
                  </p>
                ))}
              </>
            ),
          },
          { head: 'Quantity', cell: ({ quantity }) => quantity, number: true },
          { head: 'Now', cell: lineWords },
          { head: 'Price', cell: ({ totalPence }) => <Money amount={totalPence} />, number: true },
        ]}
      />
    </section>
  );
}

function Charges({ page: { order, lines, money } }: { page: OrderPage }) {
  const products = sum(lines.map(({ totalPence }) => totalPence));
  const charged = money?.capturedPence ?? pence(0);
  const back = money?.refundedPence ?? pence(0);
  return (
    <OrderSummary
      title="Money"
      amounts={[
        { words: 'Products', amount: products },
        { words: order.delivery.words, amount: order.deliveryPence, free: order.deliveryPence === 0 },
      ]}
      total={order.totalPence}
      totalWords="Placed for"
    >
      <DescriptionList
        facts={[
          ['Charged so far', inPounds(charged)],
          ...(back > 0
            ? [['Paid back', inPounds(back)] as const, ['What you paid', inPounds(minus(charged, back))] as const]
            : []),
        ]}
      />
      <p class="quiet small">Prices include VAT. You are never charged more than you placed the order for.</p>
    </OrderSummary>
  );
}

function Delivery({ page: { order, consignments } }: { page: OrderPage }) {
  const { name } = order.contact;
  const address = order.address && [
    order.address.line1,
    order.address.line2,
    order.address.town,
    order.address.postcode,
  ];
  const tracked = consignments.flatMap(({ carrier, tracking }) =>
    carrier ? [`${carrier} ${tracking ?? ''}`.trim()] : [],
  );
  return (
    <section class="stack" aria-labelledby="delivery">
      <h2 id="delivery">Delivery</h2>
      <DescriptionList
        facts={[
          ['How', order.delivery.words],
          ['To', [name, ...(address ?? [])].filter(Boolean).join(', ')],
          ...(tracked.length > 0 ? [['Carrier', tracked.join('; ')] as const] : []),
        ]}
      />
    </section>
  );
}

function Messages({ messages }: Pick<OrderViewProps, 'messages'>) {
  if (messages.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="messages">
      <h2 id="messages">What we wrote to you</h2>
      <ul>
        {messages.map(({ id, subject, sentAt }) => (
          <li key={id}>
            {subject}
            <span class="quiet small">, {sentAt ? `sent ${momentInWords(sentAt)}` : 'on its way'}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
