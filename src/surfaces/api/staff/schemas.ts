import { Type } from 'typebox';

export const SkuParams = Type.Object({ sku: Type.String({ maxLength: 60 }) });
export const Moment = Type.String({ format: 'date-time' });
export const Money = Type.Integer({ description: 'Whole pence, VAT included.' });

export const Stock = Type.Object({
  sku: Type.String(),
  levels: Type.Array(
    Type.Object({
      place: Type.String(),
      onHand: Type.Integer(),
      held: Type.Integer(),
      promised: Type.Integer(),
      available: Type.Integer(),
    }),
  ),
});

export const MovementBody = Type.Object({
  place: Type.String({ maxLength: 60 }),
  change: Type.Integer({
    minimum: -1_000_000,
    maximum: 1_000_000,
    not: { const: 0 },
    reason: 'By how many it changes.',
  }),
  reason: Type.String({ minLength: 3, maxLength: 200 }),
});

export const PriceBody = Type.Object({
  pricePence: Type.Integer({ minimum: 1, maximum: 100_000_000 }),
  reason: Type.String({ minLength: 3, maxLength: 300 }),
});

export const Proposals = Type.Object({
  proposals: Type.Array(
    Type.Object({
      id: Type.String(),
      sku: Type.String(),
      name: Type.String(),
      wasPence: Type.Union([Money, Type.Null()]),
      pricePence: Money,
      proposedAt: Moment,
      reason: Type.String(),
    }),
  ),
});

export const DecisionParams = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const DecisionBody = Type.Object({ decision: Type.Enum(['agree', 'decline']) });

export const Done = Type.Object({ done: Type.String() });

export const DueList = Type.Object({
  deadlines: Type.Array(
    Type.Object({
      kind: Type.String(),
      subjectId: Type.String(),
      orderNumber: Type.Union([Type.String(), Type.Null()]),
      dueAt: Moment,
      attempts: Type.Integer(),
      lastError: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});

export const Queue = Type.Object({
  parcels: Type.Array(
    Type.Object({
      id: Type.String(),
      orderNumber: Type.String(),
      route: Type.String(),
      place: Type.String(),
      shop: Type.Union([Type.String(), Type.Null()]),
      dueOn: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
      openedAt: Moment,
      confirmed: Type.Boolean(),
      lines: Type.Array(
        Type.Object({
          number: Type.Integer(),
          sku: Type.String(),
          name: Type.String(),
          quantity: Type.Integer(),
          personalisation: Type.Union([Type.String(), Type.Null()]),
          age: Type.String(),
        }),
      ),
    }),
  ),
});

const lines = Type.Array(Type.Integer({ minimum: 1, maximum: 999 }), { minItems: 1, maxItems: 200 });
export const LinesBody = Type.Object({ lines });
export const NonAcceptanceBody = Type.Object({
  lines,
  because: Type.Enum(['stock', 'payment', 'price-error', 'eligibility']),
  evidence: Type.Optional(Type.String({ maxLength: 2_000 })),
});
export const NumberParams = Type.Object({ number: Type.String({ maxLength: 20 }) });
