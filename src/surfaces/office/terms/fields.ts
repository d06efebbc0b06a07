import { Type } from 'typebox';

const when = {
  startsOn: Type.String({ format: 'date', reason: 'Choose the day on which the version starts.' }),
  startsAt: Type.String({
    pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
    reason: 'Give the time in London at which it starts, such as 00:00.',
  }),
};

/** What the office says of the next version besides its figures. */
export const VersionFields = Type.Object({
  site: Type.String({ maxLength: 40, reason: 'Choose the site.' }),
  ...when,
  reason: Type.String({ minLength: 1, maxLength: 500, reason: 'Say why; readers of the difference see it.' }),
});

export const PauseFields = Type.Object({
  because: Type.String({
    minLength: 1,
    maxLength: 300,
    reason: 'Say why, in a sentence for shoppers, such as: We are counting stock.',
  }),
});

export const SiteQuery = Type.Object({ site: Type.Optional(Type.String({ maxLength: 40 })) });
export const SiteParams = Type.Object({ site: Type.String({ maxLength: 40 }) });

/** Names of the fields that hold figures begin so; the rest is the name of the figure. */
export const figurePrefix = 'figure.';

/** The figures among all that was sent, by their own names. */
export function typedFigures(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null) return {};
  const figures = Object.entries(body).filter(([name]) => name.startsWith(figurePrefix));
  return Object.fromEntries(figures.map(([name, typed]) => [name.slice(figurePrefix.length), typed]));
}
