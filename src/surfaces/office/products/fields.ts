import { Type } from 'typebox';
import { weeeCategories } from '../../../shop/catalogue/index.ts';
import { PoundsField } from '../pounds.ts';

const ticked = Type.Optional(Type.Literal('yes'));

/** What a merchandiser types about a product. Lists come as lines, so that they can be typed. */
export const ProductFields = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  name: Type.String({ minLength: 2, maxLength: 200, reason: 'Give the product a name of 2 to 200 characters.' }),
  maker: Type.Optional(Type.String({ maxLength: 100, reason: 'The maker can have 100 characters at most.' })),
  description: Type.String({ maxLength: 5_000, reason: 'Describe the product in 5,000 characters at most.' }),
  attributes: Type.Optional(
    Type.String({
      maxLength: 5_000,
      pattern: '^[^\\n:]+:[^\\n]+(\\n+[^\\n:]+:[^\\n]+)*$',
      reason: 'Write one attribute a line: its name, a colon, and what it is.',
    }),
  ),
  specialConditions: Type.Optional(Type.String({ maxLength: 3_000, reason: '3,000 characters at most.' })),
  abv: Type.Optional(
    Type.String({
      pattern: '^(100|\\d{1,2})(\\.\\d{1,2})?$',
      reason: 'Write the strength as a percentage, for instance 12.5.',
    }),
  ),
  drink: ticked,
  perishable: ticked,
  electrical: ticked,
  weeeCategory: Type.Optional(Type.Enum(weeeCategories, { reason: 'Choose one of the categories.' })),
});

export const PriceFields = Type.Object({
  price: PoundsField,
  reason: Type.String({ minLength: 3, maxLength: 300, reason: 'Say why the price changes.' }),
});

export const DecisionFields = Type.Object({
  decision: Type.Enum(['agree', 'decline'], { reason: 'Agree or decline.' }),
});

/** One condition a line, empty lines left out. */
export const linesOf = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** `Colour: blue` a line. */
export const attributesOf = (typed: string | undefined): Record<string, string> =>
  Object.fromEntries(
    linesOf(typed).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
