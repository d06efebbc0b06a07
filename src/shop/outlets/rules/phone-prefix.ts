/**
 * Whether customers may be asked to ring this number about an order: at no more than the basic rate.
 *
 * Consumer Contracts Regulations 2013, regulation 41: numbers that begin with 01, 02, 03 or 080 pass; 084, 087 and 09
 * carry a service charge, and 070 and 076 only look like mobiles.
 */
export const isAllowedPhone = (number: string): boolean =>
  /^0([123]\d{8,9}|80\d{7,8})$/.test(number.replaceAll(' ', ''));
