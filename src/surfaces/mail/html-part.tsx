import type { Part } from './letter.ts';
import type { MailStyles } from './mail-styles.ts';

/** One part of a letter as HTML. */
export function HtmlPart({ part, style }: { part: Part; style: MailStyles }) {
  switch (part.kind) {
    case 'words':
      return <p style={style.p}>{part.text}</p>;
    case 'heading':
      return <h2 style={style.h2}>{part.text}</h2>;
    case 'goods':
      return <Goods part={part} style={style} />;
    case 'facts':
      return <Particulars part={part} style={style} />;
    case 'action':
      return (
        <p style={style.actionRow}>
          <a href={part.url} class="action" style={style.action}>
            {part.label}
          </a>
        </p>
      );
    case 'stub':
      return (
        <div class="stub" style={style.stub}>
          <p style={style.stubTitle}>{part.title}</p>
          <p style={style.stubWords}>{part.sentence}</p>
          <p class="quiet" style={style.stubClause}>
            <a href={part.url} class="link" style={style.link}>
              Clause {part.clause}
            </a>{' '}
            · version {part.version}
          </p>
        </div>
      );
  }
}

type Of<Kind extends Part['kind']> = { part: Extract<Part, { kind: Kind }>; style: MailStyles };

function Goods({ part, style }: Of<'goods'>) {
  return (
    <table style={style.table}>
      <tbody>
        {part.goods.map(({ name, note, quantity, amount }, index) => (
          <tr key={index}>
            <th scope="row" class="line" style={style.cell}>
              {quantity} × {name}
              {note && (
                <span class="quiet" style={style.note}>
                  {note}
                </span>
              )}
            </th>
            <td class="line" style={style.amount}>
              {amount}
            </td>
          </tr>
        ))}
        {part.sums.map(({ words, amount, total }) => (
          <tr key={words} style={total ? style.total : undefined}>
            <th scope="row" class="line" style={total ? `${style.cell}; ${style.total}` : style.cell}>
              {words}
            </th>
            <td class="line" style={style.amount}>
              {amount}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Particulars({ part, style }: Of<'facts'>) {
  return (
    <table style={style.table}>
      <tbody>
        {part.facts.map(([term, value]) => (
          <tr key={term}>
            <th scope="row" class="quiet" style={style.term}>
              {term}
            </th>
            <td style={style.value}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
