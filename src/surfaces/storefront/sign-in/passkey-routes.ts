import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { problem } from '../../../lib/http/problem.ts';
import { removePasskey, signInWithPasskey } from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { customerSignIn, requireCustomer, sentBy } from '../../who.ts';
import { letIn } from './when-signed-in.ts';

const Answer = Type.Object({ answer: Type.Unknown() });
const Named = Type.Object({ answer: Type.Unknown(), name: Type.String({ minLength: 1, maxLength: 60 }) });

/** What the script of a passkey talks to. A passkey cannot be guessed and cannot be given to another site. */
export function passkeyRoutes(app: App, shop: Shop): void {
  app.post('/sign-in/passkey/options', async (request, reply) => {
    const begun = await customerSignIn(request, shop).beginWithPasskey(sentBy(request));
    if (begun.done === 'wrong') return reply.problem(problem(422));
    return reply.header('set-cookie', begun.cookies).send(begun.options);
  });

  app.post('/sign-in/passkey', { schema: { body: Answer } }, async (request, reply) => {
    const attempt = {
      answer: request.body.answer,
      from: request.ip,
      site: siteOf(request.host).id,
      sent: sentBy(request),
    };
    const outcome = await signInWithPasskey(shop.db, customerSignIn(request, shop), attempt, shop.now());
    if (outcome.done !== 'signed-in') {
      return reply.problem(problem(422, { detail: 'That passkey opens no account here. Sign in with your password.' }));
    }
    await letIn(request, reply, shop, outcome);
    return reply.send({ signedIn: true });
  });

  app.post('/account/passkeys/options', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const begun = await customerSignIn(request, shop).beginPasskey(sentBy(request));
    if (begun.done === 'wrong') {
      return reply.problem(problem(403, { detail: 'Please sign out and in again first: it has been a while.' }));
    }
    return reply.header('set-cookie', begun.cookies).send(begun.options);
  });

  app.post('/account/passkeys', { schema: { body: Named } }, async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const { answer, name } = request.body;
    const kept = await customerSignIn(request, shop).keepPasskey(answer, name, sentBy(request));
    if (kept.done === 'wrong') return reply.problem(problem(422, { detail: 'That passkey could not be kept.' }));
    return reply.code(201).send({ kept: true });
  });

  app.post(
    '/account/passkeys/:id/removal',
    { schema: { params: Type.Object({ id: Type.String({ format: 'uuid' }) }) } },
    async (request, reply) => {
      const customer = await requireCustomer(request, reply, shop);
      if (!customer) return reply;
      await removePasskey(shop.db, customer.id, request.params.id);
      return reply.redirect('/account/security', 303);
    },
  );
}
