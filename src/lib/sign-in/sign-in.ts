import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { symmetricEncrypt } from 'better-auth/crypto';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Db } from '../db.ts';
import type { Now } from '../time.ts';
import { adapterOn } from './adapter.ts';
import { cookiesOf } from './cookies.ts';

export interface People {
  db: Db;
  now: Now;
  /** The Postgres schema, and what the names of its tables begin with: `customer`, `customer_session`, … */
  schema: string;
  kind: string;
  /** The name of the session cookie; the cookie of a half-done sign-in adds `-second-factor` to it. */
  cookie: string;
  secret: string;
  /** Where the pages are: a passkey belongs to its host. */
  origin: string;
  shopName: string;
  sessionSeconds: number;
}

/** What the browser sent that a sign-in has to know. */
export interface Sent {
  cookie?: string | undefined;
  userAgent?: string | undefined;
}

export type SignedIn = { done: 'signed-in'; userId: string; cookies: string[] };
export type Wrong = { done: 'wrong' };

const headersOf = ({ cookie, userAgent }: Sent, origin?: string): Headers =>
  new Headers({
    ...(cookie && { cookie }),
    ...(userAgent && { 'user-agent': userAgent.slice(0, 300) }),
    ...(origin && { origin }),
  });

const tablesOf = (kind: string) => ({
  user: { modelName: kind },
  session: `${kind}_session`,
  account: { modelName: `${kind}_password` },
  proof: `${kind}_proof`,
  passkey: `${kind}_passkey`,
  factor: `${kind}_second_factor`,
});

/** The library, set up once for each kind of people and each host; it never leaves this folder. */
export function libraryFor(people: People) {
  const tables = tablesOf(people.kind);
  const names = [people.cookie, `${people.cookie}-second-factor`, `${people.cookie}-passkey`];
  const secure = people.origin.startsWith('https:');
  const auth = betterAuth({
    appName: people.shopName,
    baseURL: people.origin,
    secret: people.secret,
    database: adapterOn(people.db, people.schema, people.now),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 256 },
    user: tables.user,
    account: tables.account,
    verification: { modelName: tables.proof, storeIdentifier: 'hashed' },
    session: {
      modelName: tables.session,
      expiresIn: people.sessionSeconds,
      disableSessionRefresh: true,
      freshAge: 3600,
    },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: { name: people.cookie },
        two_factor: { name: `${people.cookie}-second-factor` },
        'better-auth-passkey': { name: `${people.cookie}-passkey` },
      },
    },
    plugins: [
      twoFactor({ issuer: people.shopName, twoFactorTable: tables.factor }),
      passkey({
        rpName: people.shopName,
        rpID: new URL(people.origin).hostname,
        origin: people.origin,
        schema: { passkey: { modelName: tables.passkey, fields: { credentialID: 'credentialId' } } },
      }),
    ],
  });
  return { auth, names };
}

/** What was typed was wrong, or too old, or somebody else's; anything else is a fault. */
async function unlessWrong<T>(ask: () => Promise<T>): Promise<T | Wrong> {
  try {
    return await ask();
  } catch (fault) {
    if (isAPIError(fault) && fault.statusCode < 500) return { done: 'wrong' };
    throw fault;
  }
}

export type SignIn = ReturnType<typeof openSignIn>;

/** How one kind of people signs in at one host. */
export function openSignIn(people: People) {
  const { auth, names } = libraryFor(people);
  const signedIn = (userId: string, headers: Headers): SignedIn => ({
    done: 'signed-in',
    userId,
    cookies: cookiesOf(headers, names),
  });
  return {
    withPassword: (email: string, password: string, sent: Sent) =>
      unlessWrong(async (): Promise<SignedIn | { done: 'second-factor'; cookies: string[] }> => {
        const { response, headers } = await auth.api.signInEmail({
          body: { email, password },
          headers: headersOf({ userAgent: sent.userAgent }),
          returnHeaders: true,
        });
        if ('twoFactorRedirect' in response) return { done: 'second-factor', cookies: cookiesOf(headers, names) };
        return signedIn(response.user.id, headers);
      }),
    /** A six-figure code from the app, or one of the spare codes. */
    withCode: (code: string, sent: Sent) =>
      unlessWrong(async (): Promise<SignedIn> => {
        const ask = { body: { code }, headers: headersOf(sent), returnHeaders: true } as const;
        const { response, headers } = await (/^\d{6}$/.test(code)
          ? auth.api.verifyTOTP(ask)
          : auth.api.verifyBackupCode(ask));
        return signedIn(response.user.id, headers);
      }),
    ...secondFactor(auth, names),
    ...passkeys(auth, names, people.origin),
    hash: async (password: string): Promise<string> => (await auth.$context).password.hash(password),
    /** Keeps something so that only this shop can read it again, as the library keeps the secret of a second factor. */
    seal: async (text: string): Promise<string> =>
      symmetricEncrypt({ key: (await auth.$context).secretConfig, data: text }),
    /** The code that an app with this secret shows now. */
    codeNow: async (secret: string): Promise<string> => (await auth.api.generateTOTP({ body: { secret } })).code,
    isPassword: async (hash: string, password: string): Promise<boolean> =>
      (await auth.$context).password.verify({ hash, password }),
  };
}

type Library = ReturnType<typeof libraryFor>['auth'];

const secondFactor = (auth: Library, names: readonly string[]) => ({
  /** Begins to set up a second factor: the address for the app, and the spare codes, shown once. */
  beginSecondFactor: (password: string, sent: Sent) =>
    unlessWrong(async () => {
      const setUp = await auth.api.enableTwoFactor({ body: { password }, headers: headersOf(sent) });
      const { totpURI = '', backupCodes = [] } = setUp as { totpURI?: string; backupCodes?: string[] };
      return { done: 'begun' as const, address: totpURI, spareCodes: backupCodes };
    }),
  dropSecondFactor: (password: string, sent: Sent) =>
    unlessWrong(async () => {
      const { headers } = await auth.api.disableTwoFactor({
        body: { password },
        headers: headersOf(sent),
        returnHeaders: true,
      });
      return { done: 'dropped' as const, cookies: cookiesOf(headers, names) };
    }),
});

const passkeys = (auth: Library, names: readonly string[], origin: string) => ({
  beginPasskey: (sent: Sent) =>
    unlessWrong(async () => {
      const { response, headers } = await auth.api.generatePasskeyRegistrationOptions({
        headers: headersOf(sent),
        returnHeaders: true,
      });
      return { done: 'begun' as const, options: response as unknown, cookies: cookiesOf(headers, names) };
    }),
  keepPasskey: (answer: unknown, name: string, sent: Sent) =>
    unlessWrong(async () => {
      await auth.api.verifyPasskeyRegistration({
        body: { response: answer, name },
        headers: headersOf(sent, origin),
      });
      return { done: 'kept' as const };
    }),
  beginWithPasskey: (sent: Sent) =>
    unlessWrong(async () => {
      const { response, headers } = await auth.api.generatePasskeyAuthenticationOptions({
        headers: headersOf({ userAgent: sent.userAgent }),
        returnHeaders: true,
      });
      return { done: 'begun' as const, options: response as unknown, cookies: cookiesOf(headers, names) };
    }),
  withPasskey: (answer: unknown, sent: Sent) =>
    unlessWrong(async (): Promise<SignedIn> => {
      const { response, headers } = await auth.api.verifyPasskeyAuthentication({
        body: { response: answer as never },
        headers: headersOf(sent, origin),
        returnHeaders: true,
      });
      return {
        done: 'signed-in',
        userId: (response as { user: { id: string } }).user.id,
        cookies: cookiesOf(headers, names),
      };
    }),
});
