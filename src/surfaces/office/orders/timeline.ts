import { inPounds, pence } from '../../../lib/money.ts';
import { momentInWords } from '../../../lib/time.ts';
import type { Happening, OrderPage } from '../../../shop/orders/index.ts';
import type { StubProps } from '../../ui/stub.tsx';
import type { StubStep } from '../../ui/stub-line.tsx';
import { asWords, counted } from '../words.ts';

/** What happened, as a line of stubs: each step on the clause that it rests on, in the version that was agreed. */
export const stepsOf = ({ happenings, lines }: OrderPage, stubs: ReadonlyMap<string, StubProps>): StubStep[] =>
  happenings.map((happening) => ({
    title: whatOf(happening, lines.length),
    when: momentInWords(happening.at),
    state: ended.has(happening.kind) ? 'void' : 'done',
    stub: happening.clause === null ? undefined : stubs.get(happening.clause),
  }));

const ended: ReadonlySet<string> = new Set(['cancelled', 'not-accepted', 'uncollected']);

const whatOf = ({ kind, lines }: Happening, all: number): string =>
  lines.length === all || lines.length === 0 ? asWords(kind) : `${asWords(kind)}, ${counted(lines.length, 'line')}`;

/** The same for the table under it, with who did it. */
export const happenedOf = (happenings: readonly Happening[], nameOf: (actor: string | null) => string) =>
  happenings.map(({ at, kind, lines, actor, facts }) => ({
    at,
    what: asWords(kind),
    lines: lines.join(', '),
    by: nameOf(actor),
    details: [
      facts.amountPence !== undefined && inPounds(pence(facts.amountPence)),
      facts.carrier,
      facts.tracking,
      facts.because && asWords(facts.because),
      facts.evidence,
      facts.collectBy && `to be collected by ${facts.collectBy}`,
    ]
      .filter(Boolean)
      .join(', '),
  }));
