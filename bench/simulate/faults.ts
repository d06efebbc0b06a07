import type { Db } from '../../src/lib/db.ts';
import type { PaymentProvider } from '../../src/shop/payments/index.ts';
import type { Random } from './random.ts';

/** Where the line to the provider can break: before the question arrives, or on the way back. */
export interface Line {
  /** How likely each of the two is. */
  faults: number;
}

/**
 * The provider at the other end of a bad line. What it was asked it does, whether we hear of it or not.
 *
 * Whether the line breaks depends on the question and its moment alone: two questions of one moment may come in any
 * order, and the next run has to be like this one.
 */
export function overBadLine<Provider extends PaymentProvider>(
  provider: Provider,
  line: Line,
  chanceFor: (question: string) => Random,
): Provider {
  const broken =
    <Ask extends string | object, Answer>(name: string, call: (ask: Ask) => Promise<Answer>) =>
    async (ask: Ask): Promise<Answer> => {
      const random = chanceFor(typeof ask === 'object' && 'amountPence' in ask ? `${name} ${ask.amountPence}` : name);
      if (random.chance(line.faults)) throw new Error('the line is dead');
      const answer = await call(ask);
      if (random.chance(line.faults)) throw new Error('the line went dead');
      return answer;
    };
  return {
    ...provider,
    authorise: broken('authorise', provider.authorise),
    capture: broken('capture', provider.capture),
    void: broken('void', provider.void),
    refund: broken('refund', provider.refund),
    reauthorise: broken('reauthorise', provider.reauthorise),
    look: broken('look', provider.look),
  };
}

export class ProcessEnded extends Error {
  constructor() {
    super('the process has ended');
    this.name = 'ProcessEnded';
  }
}

/** A database whose process can end between two transactions, as if it had been killed there. */
export interface Mortal {
  db: Db;
  /** The process ends where it would begin its next transaction but so many. */
  endAfter(transactions: number): void;
  /** A new process takes over; says whether the one before had ended. */
  restart(): boolean;
}

export function mortal(db: Db): Mortal {
  let left = Number.POSITIVE_INFINITY;
  const begin = () => {
    if (left <= 0) throw new ProcessEnded();
    left -= 1;
    return db.transaction();
  };
  const proxy = new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return begin;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return {
    db: proxy,
    endAfter: (transactions) => {
      left = transactions;
    },
    restart: () => {
      const ended = left <= 0;
      left = Number.POSITIVE_INFINITY;
      return ended;
    },
  };
}
