import { type Static, Type } from 'typebox';

/** One field that was not right, by the name that the form or the body gives it, and what would be. */
export const FieldError = Type.Object({ field: Type.String(), reason: Type.String() });
export type FieldError = Static<typeof FieldError>;

/** What went wrong, as RFC 9457 writes it. A refusal's `type` is the address of the clause that it rests on. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    instance: Type.Optional(Type.String()),
    clause: Type.Optional(Type.String()),
    version: Type.Optional(Type.String()),
    errors: Type.Optional(Type.Array(FieldError)),
    refusals: Type.Optional(
      Type.Array(
        Type.Object({ type: Type.String(), clause: Type.String(), title: Type.String(), detail: Type.String() }),
      ),
    ),
  },
  { $id: 'Problem', additionalProperties: true },
);
export type Problem = Static<typeof Problem>;

const titles: Record<number, string> = {
  400: 'That request could not be read',
  401: 'Please sign in first',
  403: 'That is not allowed',
  404: 'There is nothing here',
  409: 'That cannot be done in its present state',
  412: 'It has changed since you read it',
  413: 'That is too large',
  415: 'That kind of content is not read here',
  422: 'Some of it is not right',
  428: 'Say which version you mean',
  429: 'Too many tries',
  503: 'The shop is busy',
};

export const problem = (status: number, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: titles[status] ?? (status >= 500 ? 'Something went wrong on our side' : 'That did not work'),
  status,
  ...more,
});
