import { Type } from 'typebox';

export const DespatchFields = Type.Object({
  carrier: Type.Optional(Type.String({ maxLength: 60, reason: 'The carrier can have 60 characters at most.' })),
  tracking: Type.Optional(Type.String({ maxLength: 60, reason: 'The number can have 60 characters at most.' })),
});

export const CannotFields = Type.Object({
  lines: Type.Array(Type.Integer({ minimum: 1, maximum: 999 }), {
    minItems: 1,
    maxItems: 200,
    reason: 'Choose at least one line.',
  }),
});

/** What somebody showed over the counter. The kind of it is kept, never its number. */
export const proofs = [
  { value: 'passport', label: 'A passport' },
  { value: 'driving-licence', label: 'A photocard driving licence' },
  { value: 'pass-card', label: 'A card with the PASS hologram' },
  { value: 'military-card', label: 'A military identity card' },
  { value: 'plainly-over-25', label: 'None was needed: plainly over 25' },
] as const;

export const CollectFields = Type.Object({
  proof: Type.Optional(
    Type.Enum(['passport', 'driving-licence', 'pass-card', 'military-card', 'plainly-over-25'], {
      reason: 'Say what you were shown.',
    }),
  ),
});
