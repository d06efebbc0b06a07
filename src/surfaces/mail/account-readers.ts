import { createHash } from 'node:crypto';
import { on, type Reader } from '../../lib/events.ts';
import {
  customerRegistered,
  emailChanged,
  findCustomer,
  findStaff,
  identityTerms,
  newDeviceSeen,
  newPasswordAsked,
  passwordChanged,
  staffInvited,
} from '../../shop/identity/index.ts';
import { sites } from '../../shop/outlets/index.ts';
import { figuresOf, promise, type TermsVersion, versionInForce } from '../../shop/terms/index.ts';
import type { Shop } from '../../shop.ts';
import { type Letter, type Part, stub } from './letter.ts';
import {
  emailChangedLetter,
  invitationLetter,
  newDeviceLetter,
  newPasswordLetter,
  passwordChangedLetter,
  verifyEmailLetter,
} from './letters/account-letters.ts';
import { postLetter } from './post-letter.ts';
import { type Sender, senderOf } from './sender.ts';

/** Whoever has an account hears of what was done with it, each once. */
export const accountReaders = (shop: Shop): Reader[] => [
  on(customerRegistered, 'mail', ({ customerId, site, verifyKey }) =>
    write(shop, { customerId, site, fact: `verify-email:${digest(verifyKey)}` }, ({ person, sender }) =>
      verifyEmailLetter(person, sender, verifyKey),
    ),
  ),
  on(emailChanged, 'mail', async ({ customerId, site, oldEmail, verifyKey }) => {
    const key = digest(verifyKey);
    await write(shop, { customerId, site, fact: `verify-email:${key}` }, ({ person, sender }) =>
      verifyEmailLetter(person, sender, verifyKey),
    );
    await write(shop, { customerId, site, fact: `email-changed:${key}`, to: oldEmail }, ({ person, sender }) =>
      emailChangedLetter(person, sender),
    );
  }),
  on(newPasswordAsked, 'mail', ({ customerId, site, key }) =>
    write(shop, { customerId, site, fact: `new-password:${digest(key)}` }, ({ person, sender, version }) =>
      newPasswordLetter(person, sender, key, String(figuresOf(version, identityTerms).linkLife)),
    ),
  ),
  on(passwordChanged, 'mail', ({ customerId, site, at }) =>
    write(shop, { customerId, site, fact: `password-changed:${customerId}:${at}` }, ({ person, sender }) =>
      passwordChangedLetter(person, sender),
    ),
  ),
  on(newDeviceSeen, 'mail', ({ customerId, site, device, at }) =>
    write(shop, { customerId, site, fact: `new-device:${customerId}:${at}` }, ({ person, sender, promised }) =>
      newDeviceLetter(person, sender, { device, at }, promised('account.other-persons-use')),
    ),
  ),
  on(staffInvited, 'mail', async ({ staffId, key }) => {
    const member = await findStaff(shop.db, staffId);
    const site = sites[0]?.id;
    if (!member || !site) return;
    const sender = senderOf(shop, site, await versionInForce(shop.db, site, shop.now()));
    const envelope = { fact: `invitation:${digest(key)}`, purpose: 'account', recipient: member.email } as const;
    await postLetter(shop, invitationLetter(member, sender, key), sender, envelope);
  }),
];

interface Written {
  person: { name: string };
  sender: Sender;
  version: TermsVersion;
  promised(clause: string): Part;
}

/** Nobody gets a letter who has closed the account since. */
async function write(
  shop: Shop,
  { customerId, site, fact, to }: { customerId: string; site: string; fact: string; to?: string },
  letterOf: (written: Written) => Letter,
): Promise<void> {
  const person = await findCustomer(shop.db, customerId);
  if (!person || person.closedAt) return;
  const version = await versionInForce(shop.db, site, shop.now());
  const sender = senderOf(shop, site, version);
  const promised = (clause: string) => stub(promise(shop.register, version, sender.site.names, clause), sender.origin);
  const letter = letterOf({ person, sender, version, promised });
  await postLetter(shop, letter, sender, { fact, purpose: 'account', recipient: to ?? person.email, customerId });
}

/** The key opens something, so a fact is made of its digest. */
const digest = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 32);
