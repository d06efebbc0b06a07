import { inPounds } from '../../../lib/money.ts';
import type { Confirmation } from '../../paper/confirmation.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Table } from '../../ui/table.tsx';

/** The confirmation to keep, as a page that can be printed. */
export function ConfirmationPage({ confirmation: paper }: { confirmation: Confirmation }) {
  return (
    <div class="page wide">
      <div class="page-head">
        <h1>Confirmation of order {paper.number}</h1>
        <p>
          Keep this. <a href={`/orders/${paper.number}/confirmation.pdf`}>Save it as a PDF</a>, or{' '}
          <a href={`/orders/${paper.number}`}>go back to the order</a>.
        </p>
      </div>
      <DescriptionList
        facts={[
          ['Sold by', paper.seller.join(', ')],
          ['Reach us', paper.contact.join(', ')],
          ['Ordered by', paper.buyer.join(', ')],
          ['Placed', paper.placed],
          ['Delivery', paper.delivery],
          ['Conditions', <a href={new URL(paper.terms.address).pathname}>{paper.terms.words}</a>],
        ]}
      />
      <Table
        caption="What was ordered"
        rows={paper.lines}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            head: 'Product',
            cell: ({ name, sku, conditions }) => (
              <>
                {name} <span class="quiet small">{sku}</span>
                {conditions.map((words) => (
                  <p key={words} class="quiet small">
                    {words}
                  </p>
                ))}
              </>
            ),
          },
          { head: 'Quantity', cell: ({ quantity }) => quantity, number: true },
          { head: 'Each', cell: ({ eachPence }) => inPounds(eachPence), number: true },
          { head: 'VAT inside', cell: ({ vatPence, vatWords }) => `${inPounds(vatPence)} (${vatWords})`, number: true },
          { head: 'Price', cell: ({ totalPence }) => inPounds(totalPence), number: true },
        ]}
      />
      <DescriptionList
        facts={[
          ['Delivery', inPounds(paper.deliveryPence)],
          ['Total', inPounds(paper.totalPence)],
          ['VAT in the total', inPounds(paper.vatPence)],
        ]}
      />
      {paper.sections.map(({ title, paragraphs }) => (
        <section key={title} class="section stack reading-text">
          <h2>{title}</h2>
          {paragraphs.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </section>
      ))}
      <section class="section stack reading-text">
        <h2>{paper.form.title}</h2>
        {paper.form.lines.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </section>
    </div>
  );
}
