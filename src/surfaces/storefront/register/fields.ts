import { Type } from 'typebox';

const Tick = Type.Optional(Type.String());

/** What a person types to make an account. The same fields serve the page and the API. */
export const details = {
  name: Type.String({ minLength: 1, maxLength: 100, reason: 'Tell us your name, as you write it.' }),
  email: Type.String({ minLength: 1, maxLength: 254, reason: 'Tell us your email address.' }),
  phone: Type.Optional(Type.String({ maxLength: 30, reason: 'A telephone number has at most 30 characters.' })),
};

export const RegisterFields = Type.Object({
  ...details,
  password: Type.String({ minLength: 1, maxLength: 200, reason: 'Choose a password of 8 characters or more.' }),
  accurate: Type.Literal('yes', { reason: 'Tick the box to say that your details are right.' }),
  terms: Type.Literal('yes', { reason: 'Tick the box to agree to the terms, or go on without an account.' }),
  version: Type.String({ format: 'uuid', reason: 'The terms have to be shown to you; please load the page again.' }),
  post: Tick,
  emails: Tick,
  calls: Tick,
  texts: Tick,
  alone: Tick,
  to: Type.Optional(Type.String({ maxLength: 500 })),
});
