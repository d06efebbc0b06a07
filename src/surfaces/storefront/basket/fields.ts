import { Type } from 'typebox';

/** What is put into a basket. The same fields serve the page and the API. */
export const AddFields = Type.Object({
  sku: Type.String({ minLength: 1, maxLength: 60, reason: 'Say which product.' }),
  quantity: Type.Integer({ minimum: 1, maximum: 999, default: 1, reason: 'Say how many, as a number from 1.' }),
  personalisation: Type.String({ maxLength: 80, default: '', reason: 'This can be 80 characters at most.' }),
});

export const QuantityFields = Type.Object({
  quantity: Type.Integer({ minimum: 0, maximum: 999, reason: 'Say how many, as a number. 0 takes it out.' }),
});

export const LineParams = Type.Object({ line: Type.String({ minLength: 36, maxLength: 250 }) });
