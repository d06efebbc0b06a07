import { Type } from 'typebox';
import { reasons } from '../../../shop/orders/index.ts';

export const OrderParams = Type.Object({ number: Type.String({ maxLength: 20 }) });

/** The lines that somebody means, by their numbers. */
const lines = Type.Array(Type.Integer({ minimum: 1, maximum: 999 }), {
  minItems: 1,
  maxItems: 200,
  reason: 'Choose at least one line.',
});

export const CancelFields = Type.Object({ lines });

export const RefuseFields = Type.Object({
  lines,
  because: Type.Enum(reasons, { reason: 'Choose one of the four reasons.' }),
  evidence: Type.Optional(Type.String({ maxLength: 2_000, reason: 'This can be 2,000 characters at most.' })),
});

export const LookFields = Type.Object({
  reason: Type.String({ minLength: 5, maxLength: 300, reason: 'Say in at least 5 characters why you look.' }),
});

export const NoteFields = Type.Object({
  words: Type.String({ minLength: 2, maxLength: 2_000, reason: 'Write the note.' }),
});
