import { type Channel, type Purpose, purposes } from './purposes.ts';

/** Something that a person said about being contacted. '*' stands for all sites, topics or channels. */
export interface Saying {
  site: string;
  topic: string;
  channel: string;
  purpose: string;
  said: 'agrees' | 'withdraws' | 'objects' | 'lifts';
}

export interface Contact {
  purpose: Purpose;
  site: string;
  topic: string;
  channel: Channel;
}

export type MayContact = { allowed: true } | { allowed: false; because: 'never' | 'objection' | 'no-consent' };

/**
 * Whether a person may be contacted for this purpose, by this channel, for this site.
 *
 * What an order or an account needs is always sent. Everything else needs a consent that was not taken back, and an
 * objection wins over every consent, whenever either was given, until the person lifts it (UK GDPR article 21).
 * `sayings` come newest first: the newest word counts.
 */
export function mayContact(sayings: readonly Saying[], contact: Contact): MayContact {
  const { kind } = purposes[contact.purpose];
  if (kind === 'never') return { allowed: false, because: 'never' };
  if (kind === 'service') return { allowed: true };
  if (objects(sayings, contact)) return { allowed: false, because: 'objection' };
  const word = sayings.find(
    (saying) =>
      (saying.said === 'agrees' || saying.said === 'withdraws') &&
      saying.purpose === contact.purpose &&
      covers(saying.site, contact.site) &&
      covers(saying.topic, contact.topic) &&
      saying.channel === contact.channel,
  );
  return word?.said === 'agrees' ? { allowed: true } : { allowed: false, because: 'no-consent' };
}

/** Each objection stands until the very same one is lifted. */
function objects(sayings: readonly Saying[], contact: Pick<Contact, 'site' | 'channel'>): boolean {
  const newest = new Map<string, Saying>();
  for (const saying of sayings) {
    if (saying.said !== 'objects' && saying.said !== 'lifts') continue;
    if (!covers(saying.site, contact.site) || !covers(saying.channel, contact.channel)) continue;
    const scope = `${saying.site} ${saying.channel}`;
    if (!newest.has(scope)) newest.set(scope, saying);
  }
  return [...newest.values()].some(({ said }) => said === 'objects');
}

const covers = (said: string, meant: string): boolean => said === '*' || said === meant;
