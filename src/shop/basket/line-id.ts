/** What tells one line of a basket from another: two mugs with two names on them are two lines. */
export interface LineKey {
  productId: string;
  personalisation: string;
}

/** The line as an address names it: the product, and after a tilde what is to be put on it. */
export const lineId = ({ productId, personalisation }: LineKey): string =>
  personalisation === '' ? productId : `${productId}~${Buffer.from(personalisation).toString('base64url')}`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The line that an address names; undefined when it names none. */
export function readLineId(id: string): LineKey | undefined {
  const [productId = '', encoded = ''] = id.split('~');
  const personalisation = Buffer.from(encoded, 'base64url').toString();
  return uuid.test(productId) && !personalisation.includes('\0') ? { productId, personalisation } : undefined;
}
