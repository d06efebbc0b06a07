import { type EmailFault, readEmail } from './readable-email.ts';
import { readName } from './readable-name.ts';

export interface Details {
  name: string;
  email: string;
  phone: string | null;
}

export type DetailFault =
  | { field: 'name'; because: 'unreadable' }
  | { field: 'email'; because: EmailFault }
  | { field: 'phone'; because: 'unreadable' };

/** A telephone number with figures enough to be dialled; people write them in many ways, and all are kept as written. */
const readPhone = (typed: string): string | undefined => {
  const phone = typed.trim().replace(/\s+/g, ' ');
  const figures = phone.replace(/\D/g, '').length;
  return /^\+?[\d\s().-]+( ?(x|ext\.?) ?\d+)?$/i.test(phone) && figures >= 7 && figures <= 20 ? phone : undefined;
};

/** A person's details as they are kept, or what is wrong with each of them. */
export function readDetails(typed: {
  name: string;
  email: string;
  phone?: string | undefined;
}): { details: Details; faults?: undefined } | { details?: undefined; faults: DetailFault[] } {
  const name = readName(typed.name);
  const email = readEmail(typed.email);
  const phone = typed.phone ? readPhone(typed.phone) : null;
  const faults: DetailFault[] = [];
  if (name === undefined) faults.push({ field: 'name', because: 'unreadable' });
  if (email.email === undefined) faults.push({ field: 'email', because: email.because });
  if (phone === undefined) faults.push({ field: 'phone', because: 'unreadable' });
  if (name === undefined || email.email === undefined || phone === undefined) return { faults };
  return { details: { name, email: email.email, phone } };
}
