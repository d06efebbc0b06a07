/** What the desk finds an order by: number, name, email and postcode, in small letters, with and without their gaps. */
export function sought(order: {
  number: string;
  contact: { email: string; name: string };
  address: { postcode: string } | null;
}): string {
  const { number, contact, address } = order;
  const postcode = address?.postcode ?? '';
  const all = [number, number.replaceAll('-', ''), contact.name, contact.email, postcode, postcode.replaceAll(' ', '')];
  return all.join(' ').toLowerCase();
}
