import pg from 'pg';

/**
 * How dates travel between PostgreSQL and the shop: `date` is a PlainDate, `timestamptz` an Instant, `bigint` a number.
 *
 * The driver would hand out `Date` for both kinds, which shifts a calendar day by the zone of the machine.
 */
const { builtins } = pg.types;

export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === builtins.DATE) return (text: string) => Temporal.PlainDate.from(text);
    if (oid === builtins.TIMESTAMPTZ) return readInstant;
    if (oid === builtins.INT8) return readWhole;
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

const readInstant = (text: string) => Temporal.Instant.from(text);

function readWhole(text: string): number {
  const whole = Number(text);
  if (!Number.isSafeInteger(whole)) throw new RangeError(`too large for a whole number: ${text}`);
  return whole;
}

/** The driver asks a value for `toPostgres` before it falls back to JSON, which would put a date in quotes. */
for (const kind of [Temporal.Instant, Temporal.PlainDate, Temporal.PlainTime]) {
  Object.defineProperty(kind.prototype, 'toPostgres', {
    value(this: { toString(): string }) {
      return this.toString();
    },
    configurable: true,
  });
}
