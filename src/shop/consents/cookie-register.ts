/** A cookie that the shop may set. What is not in here is never set: a test watches every answer for that. */
export interface Cookie {
  name: string;
  /** Why it is there, as the page of cookies says it. */
  purpose: string;
  holds: string;
  party: 'ours' | 'others';
  category: 'needed' | 'analytics' | 'advertising';
  lifetime: { words: string; seconds: number | 'visit' };
  path: string;
}

const day = 86_400;
const key = 'A random key. It means nothing to anybody without our database.';

/** Every cookie there is. All of them are `HttpOnly` and `SameSite=Lax`, and `Secure` wherever there is TLS. */
export const cookieRegister: readonly Cookie[] = [
  {
    name: 'basket',
    purpose: 'Finds your basket again, today or weeks later.',
    holds: key,
    party: 'ours',
    category: 'needed',
    lifetime: { words: '90 days', seconds: 90 * day },
    path: '/',
  },
  {
    name: 'session',
    purpose: 'Knows that you are signed in. The key changes each time you sign in and is worthless after you sign out.',
    holds: key,
    party: 'ours',
    category: 'needed',
    lifetime: { words: '30 days', seconds: 30 * day },
    path: '/',
  },
  {
    name: 'session-second-factor',
    purpose: 'Remembers, for a few minutes, that your password was right while you enter your code.',
    holds: key,
    party: 'ours',
    category: 'needed',
    lifetime: { words: '10 minutes', seconds: 600 },
    path: '/',
  },
  {
    name: 'session-passkey',
    purpose: 'Belongs to one use of a passkey.',
    holds: key,
    party: 'ours',
    category: 'needed',
    lifetime: { words: '5 minutes', seconds: 300 },
    path: '/',
  },
  {
    name: 'order-key',
    purpose: 'Opens the page of an order that you placed without an account.',
    holds: key,
    party: 'ours',
    category: 'needed',
    lifetime: { words: '30 days', seconds: 30 * day },
    path: '/',
  },
  {
    name: 'cookie-choice',
    purpose: 'Remembers what you chose about cookies. It is set only when you choose.',
    holds: key,
    party: 'ours',
    category: 'needed',
    lifetime: { words: '180 days', seconds: 180 * day },
    path: '/',
  },
  {
    name: 'terms-seen',
    purpose: 'Remembers that you put away the notice that our terms have changed. It is set only when you do.',
    holds: key,
    party: 'ours',
    category: 'needed',
    lifetime: { words: '180 days', seconds: 180 * day },
    path: '/',
  },
  {
    name: 'staff',
    purpose: 'Knows that somebody of our staff is signed in. Shoppers never get it.',
    holds: key,
    party: 'ours',
    category: 'needed',
    lifetime: { words: '12 hours', seconds: 12 * 3600 },
    path: '/',
  },
  {
    name: 'staff-second-factor',
    purpose: 'As above, while somebody of our staff enters their code.',
    holds: key,
    party: 'ours',
    category: 'needed',
    lifetime: { words: '10 minutes', seconds: 600 },
    path: '/',
  },
];

export const findCookie = (name: string): Cookie | undefined => cookieRegister.find((cookie) => cookie.name === name);
