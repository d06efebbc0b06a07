import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import { askNewPassword, proveEmail, setNewPassword } from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalStubs } from '../../refusals.ts';
import { Button } from '../../ui/button.tsx';
import { HiddenFields } from '../../ui/hidden-fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { customerSignIn } from '../../who.ts';
import { shopPage } from '../frame.tsx';
import { weakWords } from '../register/fault-words.ts';
import { AskPasswordPage, LinkSentPage, SetPasswordPage } from './new-password-page.tsx';
import { identityFigures } from './routes.tsx';
import { typedText } from './typed.ts';

const Ask = Type.Object({
  email: Type.String({ minLength: 1, maxLength: 254, reason: 'Tell us your email address.' }),
});
const Choose = Type.Object({
  key: Type.String({ minLength: 10, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200, reason: 'Choose a password of 8 characters or more.' }),
});

const tooOld: FieldError = {
  field: 'password',
  reason: 'This link was used already or is too old. Ask for another one.',
};

/** A new password by a mailed link, and the proof of an email address. */
export function newPasswordRoutes(app: App, shop: Shop): void {
  app.get('/sign-in/new-password', async (request, reply) => {
    const { key } = typedText(request.query);
    // The key of the link goes no further than this page: not to another site, not into a cache.
    reply.header('referrer-policy', 'no-referrer').header('cache-control', 'no-store');
    return reply.page(await page(request, shop, key ? set(key, []) : <AskPasswordPage errors={[]} />));
  });

  app.post('/sign-in/new-password', async (request, reply) => {
    const { value, errors } = readFields(Ask, request.body);
    if (!value) return reply.code(422).page(await page(request, shop, <AskPasswordPage errors={errors} />));
    const site = siteOf(request.host);
    const wish = { email: value.email, from: request.ip, site: site.id };
    const outcome = await askNewPassword(shop.db, wish, await identityFigures(request, shop), shop.now());
    if (outcome.done === 'sent') return reply.redirect('/sign-in/new-password/sent', 303);
    const refused = await refusalStubs(shop, site, [outcome.refusal]);
    return reply.code(422).page(await page(request, shop, <AskPasswordPage errors={[]} refused={refused} />));
  });

  app.get('/sign-in/new-password/sent', async (request, reply) =>
    reply.page(await page(request, shop, <LinkSentPage />)),
  );

  app.post('/sign-in/new-password/chosen', async (request, reply) => {
    const { key = '' } = typedText(request.body);
    const { value, errors } = readFields(Choose, request.body);
    if (!value) return reply.code(422).page(await page(request, shop, set(key, errors)));
    const wish = { ...value, from: request.ip, site: siteOf(request.host).id };
    const outcome = await setNewPassword(shop.db, customerSignIn(request, shop), wish, shop.now());
    if (outcome.done === 'changed') return reply.redirect('/sign-in?set', 303);
    const error = outcome.done === 'weak' ? { field: 'password', reason: weakWords(outcome.because) } : tooOld;
    return reply.code(422).page(await page(request, shop, set(key, [error])));
  });
}

/** The link in the mail leads to a button: programs that open links beforehand prove nothing. */
export function proveEmailRoutes(app: App, shop: Shop): void {
  app.get('/account/email-proof', async (request, reply) => {
    const { key = '' } = typedText(request.query);
    reply.header('referrer-policy', 'no-referrer').header('cache-control', 'no-store');
    const main = (
      <div class="page wide stack narrow">
        <h1>Is this email yours?</h1>
        <p>Press the button, and we know that our messages reach you.</p>
        <form method="post" action="/account/email-proof">
          <HiddenFields fields={[['key', key]]} />
          <Button>This email is mine</Button>
        </form>
      </div>
    );
    return reply.page(await shopPage(request, shop, { title: 'Is this email yours?', main }));
  });

  app.post('/account/email-proof', async (request, reply) => {
    const { key = '' } = typedText(request.body);
    const outcome = await proveEmail(shop.db, key, shop.now());
    const main = (
      <div class="page wide stack narrow">
        <h1>{outcome.done === 'proved' ? 'Thank you' : 'This link works no more'}</h1>
        {outcome.done === 'proved' ? (
          <Notice tone="good">Our messages reach you at {outcome.email}.</Notice>
        ) : (
          <p>It was used already, is too old, or your email has changed since. Buying never waits for it.</p>
        )}
        <p>
          <a href="/account">Go to your account</a>
        </p>
      </div>
    );
    return reply
      .code(outcome.done === 'proved' ? 200 : 422)
      .page(await shopPage(request, shop, { title: 'Your email', main }));
  });
}

const page = (request: FastifyRequest, shop: Shop, main: VNode) =>
  shopPage(request, shop, { title: 'A new password', main });

const set = (key: string, errors: readonly FieldError[]) => (
  <SetPasswordPage errors={errors} linkKey={key} action="/sign-in/new-password/chosen" title="Choose a new password" />
);
