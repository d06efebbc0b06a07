export type EmailReading = { email: string; because?: undefined } | { email?: undefined; because: EmailFault };
export type EmailFault = 'no-at' | 'before-at' | 'after-at' | 'too-long';

const atoms = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An email address as it is kept, from what a person typed: what mail servers take in daily life, in small letters.
 *
 * Not taken, though RFC 5321 allows them: quoted names, addresses in square brackets, and hosts without a dot. Nobody
 * shops with those, and a typing mistake looks just like them. Letters of any script are fine on both sides.
 */
export function readEmail(typed: string): EmailReading {
  const email = typed.trim().normalize('NFC').toLowerCase();
  const at = email.lastIndexOf('@');
  if (at < 0 || email.indexOf('@') !== at) return { because: 'no-at' };
  const [name, host] = [email.slice(0, at), email.slice(at + 1)];
  if (Buffer.byteLength(name) > 64 || Buffer.byteLength(email) > 254) return { because: 'too-long' };
  if (!atoms.test(name)) return { because: 'before-at' };
  const labels = /^[\p{L}\p{M}\p{N}.-]+$/u.test(host) ? inAscii(host).split('.') : [];
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 || /^\d+$/.test(top) || !labels.every((each) => label.test(each)))
    return { because: 'after-at' };
  if (labels.join('.').length > 253) return { because: 'too-long' };
  return { email };
}

/** A name of any script as the net's own directory knows it; nothing when it cannot be one. */
const inAscii = (host: string): string => URL.parse(`http://${host}`)?.hostname ?? '';
