import { defineEvent } from '../../lib/events.ts';

/** Somebody made an account. The key opens the link that proves their email; it is never logged. */
export const customerRegistered = defineEvent<{ customerId: string; site: string; verifyKey: string }>(
  'customerRegistered',
);

/** A customer has a new email, which they have to prove as well. The old one is told, too. */
export const emailChanged = defineEvent<{
  customerId: string;
  site: string;
  oldEmail: string;
  verifyKey: string;
}>('emailChanged');

/** A customer wants a new password. The key opens the link; it is never logged. */
export const newPasswordAsked = defineEvent<{ customerId: string; site: string; key: string }>('newPasswordAsked');

/** The password was changed: the owner hears of it, in case it was not them. */
export const passwordChanged = defineEvent<{ customerId: string; site: string; at: string }>('passwordChanged');

/** An account was opened in a browser that it was never opened in before. */
export const newDeviceSeen = defineEvent<{ customerId: string; site: string; device: string; at: string }>(
  'newDeviceSeen',
);

/** Somebody of the staff is to join: the link lets them choose a password. */
export const staffInvited = defineEvent<{ staffId: string; key: string }>('staffInvited');
