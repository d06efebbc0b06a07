import type { ApiWords } from '../../../lib/http/openapi.ts';
import { operations } from './operations.ts';

/** What the reference says before its first operation. */
export const apiWords: ApiWords = {
  title: 'Counterfoil API',
  version: '1',
  description: [
    'What a page of the shop can do, a program can do, through the same rules and for the same reasons.',
    'Money is in whole pence with VAT included; moments are ISO 8601 in UTC; days are London days.',
    'Lists are read page by page: send the `nextCursor` of an answer as `cursor`; `null` is the end.',
    'An answer that carries an `ETag` may be asked for with `If-None-Match` and is then 304.',
    'What moves money, stock or a promise takes an `Idempotency-Key`: the same key with the same request gets the same answer for a day, and nothing happens twice.',
    'A refusal is an RFC 9457 problem whose `type` is the address of the clause that it rests on, with the sentence that shows its arithmetic.',
  ].join('\n\n'),
  operations,
  security: {
    customer: {
      type: 'http',
      scheme: 'bearer',
      description: 'The token of a session. Browsers bring the `session` cookie instead.',
    },
    staff: {
      type: 'apiKey',
      in: 'cookie',
      name: 'staff',
      description: 'The cookie of somebody who works for the shop.',
    },
  },
  tags: [],
};
