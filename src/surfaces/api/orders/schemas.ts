import { Type } from 'typebox';

const Moment = Type.String({ format: 'date-time' });
const Money = Type.Integer({ description: 'Whole pence, VAT included.' });
const LineState = Type.Enum(['placed', 'accepted', 'not-accepted', 'cancelled', 'uncollected']);

export const OrderSummary = Type.Object({
  number: Type.String(),
  placedAt: Moment,
  status: Type.String(),
  totalPence: Money,
  lines: Type.Array(
    Type.Object({ number: Type.Integer(), name: Type.String(), quantity: Type.Integer(), state: LineState }),
  ),
});

export const OrderList = Type.Object({
  orders: Type.Array(OrderSummary),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
});

export const OrderDetail = Type.Object({
  number: Type.String(),
  status: Type.String(),
  placedAt: Moment,
  confirmedAt: Type.Union([Moment, Type.Null()]),
  delivery: Type.Object({ words: Type.String(), pence: Money }),
  totalPence: Money,
  chargedPence: Money,
  refundedPence: Money,
  termsVersionId: Type.String(),
  lines: Type.Array(
    Type.Object({
      number: Type.Integer(),
      sku: Type.String(),
      name: Type.String(),
      quantity: Type.Integer(),
      unitPence: Money,
      totalPence: Money,
      vatPence: Money,
      state: LineState,
      notAcceptedBecause: Type.Union([Type.String(), Type.Null()]),
      specialConditions: Type.Array(Type.String()),
    }),
  ),
  happenings: Type.Array(
    Type.Object({
      kind: Type.String(),
      clause: Type.Union([Type.String(), Type.Null()]),
      lines: Type.Array(Type.Integer()),
      at: Moment,
    }),
  ),
  consignments: Type.Array(
    Type.Object({
      id: Type.String(),
      route: Type.String(),
      state: Type.String(),
      carrier: Type.Union([Type.String(), Type.Null()]),
      tracking: Type.Union([Type.String(), Type.Null()]),
      lines: Type.Array(Type.Integer()),
    }),
  ),
});

export const OrderParams = Type.Object({ number: Type.String({ maxLength: 20 }) });
export const ConsignmentParams = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const ListQuery = Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 200 })) });
export const SearchQuery = Type.Object({
  q: Type.String({ maxLength: 100, default: '' }),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
});
export const GuestQuery = Type.Object({
  key: Type.Optional(Type.String({ maxLength: 200, description: 'Opens the order of somebody without an account.' })),
});
const Lines = Type.Array(Type.Integer({ minimum: 1, maximum: 32_767 }), { minItems: 1, uniqueItems: true });
export const CancelBody = Type.Object({ lines: Lines });
export const DespatchBody = Type.Object({
  carrier: Type.Optional(Type.String({ maxLength: 100 })),
  tracking: Type.Optional(Type.String({ maxLength: 100 })),
});
/** The kind of proof of age that was shown over the counter, where something is for adults only. Never its number. */
export const CollectionBody = Type.Object({
  proof: Type.Optional(Type.Enum(['passport', 'driving-licence', 'pass-card', 'military-card', 'plainly-over-25'])),
});

export const RefusalBody = Type.Object({
  lines: Type.Optional(Lines),
  because: Type.Enum(['stock', 'payment', 'price-error', 'eligibility']),
  evidence: Type.String({ maxLength: 2_000, default: '' }),
});
export const LetGone = Type.Object({ done: Type.String() });
