import type { Pence } from '../../lib/money.ts';
import { inPounds } from '../../lib/money.ts';

export type StubProps = {
  title: string;
  /** One sentence; where there is arithmetic in words, it is in here. */
  sentence: string;
  /** Arithmetic in figures; the last line is the result. */
  sum?: readonly (readonly [words: string, amount: Pence])[] | undefined;
  /** The clause's number on the published page, for instance 7.2. */
  clause: string;
  version: string | number;
  href: string;
  /** The shop says no: read out at once, and coloured so. */
  refused?: boolean | undefined;
  id?: string | undefined;
};

/** The half of the ticket that the shop keeps: what the terms say here, and where they say it. */
export function Stub({ title, sentence, sum, clause, version, href, refused, id }: StubProps) {
  return (
    <div class={refused ? 'stub refused' : 'stub'} id={id} role={refused ? 'alert' : undefined}>
      <p class="stub-title">{title}</p>
      <p>{sentence}</p>
      {sum && (
        <dl class="stub-sum">
          {sum.map(([words, amount]) => (
            <>
              <dt>{words}</dt>
              <dd>{inPounds(amount)}</dd>
            </>
          ))}
        </dl>
      )}
      <p class="stub-clause">
        <a href={href}>
          Clause {clause}
          <span class="hidden">, {title}</span>
        </a>
        <span>version {version}</span>
      </p>
    </div>
  );
}
