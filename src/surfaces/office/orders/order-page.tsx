import type { FieldError } from '../../../lib/http/problem.ts';
import { type OrderPage as Order, orderStatus } from '../../../shop/orders/index.ts';
import { Moment } from '../../ui/date.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Money } from '../../ui/money.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { StubLine, type StubStep } from '../../ui/stub-line.tsx';
import { siteName } from '../place-names.ts';
import { asWords } from '../words.ts';
import { ConsignmentTable } from './consignment-table.tsx';
import { LinesSection } from './lines-section.tsx';
import { type MessageRow, MessageTable } from './message-table.tsx';
import { type MoneyProps, MoneySection } from './money-section.tsx';
import { type NoteRow, NotesSection } from './notes-section.tsx';
import { type Who, WhoSection } from './who-section.tsx';

export interface OrderPageProps {
  page: Order;
  termsVersion: number;
  steps: readonly StubStep[];
  happened: readonly { at: Temporal.Instant; what: string; lines: string; by: string; details: string }[];
  money: MoneyProps;
  messages: readonly MessageRow[] | undefined;
  notes: readonly NoteRow[];
  who: Who;
  may: { change: boolean; look: boolean; despatch: boolean };
  refusals?: readonly StubProps[];
  errors?: readonly FieldError[];
}

/** One order as the shop sees it: what was agreed, what became of it, its money and what was said about it. */
export function OrderPage(props: OrderPageProps) {
  const { page, steps, may, errors = [], refusals = [] } = props;
  const { order } = page;
  return (
    <div class="stack">
      <ErrorSummary errors={errors.map(({ field, reason }) => ({ field, words: reason }))} />
      {refusals.map((stub) => (
        <Stub key={stub.clause} {...stub} />
      ))}
      <DescriptionList
        facts={[
          ['State', asWords(orderStatus(page.lines.map(({ state }) => state)))],
          ['Placed', <Moment key="placed" at={order.placedAt} />],
          ['Site', `${siteName(order.site)}, ${order.channel}`],
          ['Total', <Money key="total" amount={order.totalPence} />],
          ['Delivery', order.delivery.words],
          [
            'Terms',
            <a key="terms" href={`/terms/${props.termsVersion}`}>
              Version {props.termsVersion}
            </a>,
          ],
        ]}
      />
      <StubLine label="The life of the order" steps={steps} />
      <LinesSection number={order.number} lines={page.lines} mayChange={may.change} />
      <ConsignmentTable consignments={page.consignments} linked={may.despatch} />
      <WhoSection number={order.number} who={props.who} mayLook={may.look} />
      <MoneySection {...props.money} />
      {props.messages && <MessageTable messages={props.messages} />}
      <NotesSection number={order.number} notes={props.notes} happened={props.happened} mayWrite={may.change} />
    </div>
  );
}
