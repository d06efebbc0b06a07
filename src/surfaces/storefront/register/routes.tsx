import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import { channels, channelsOf } from '../../../shop/consents/index.ts';
import { registerCustomer, safeReturn } from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { promiseStubs } from '../../refusals.ts';
import { customerSignIn, sentBy, whoAsks } from '../../who.ts';
import { byWayOfCheck } from '../cookies/cookies-work.tsx';
import { shopPage } from '../frame.tsx';
import { typedText } from '../sign-in/typed.ts';
import { letIn } from '../sign-in/when-signed-in.ts';
import { faultWords } from './fault-words.ts';
import { RegisterFields } from './fields.ts';
import { boxOf, RegisterPage } from './register-page.tsx';

/** Making an account. */
export function registerRoutes(app: App, shop: Shop): void {
  app.get('/register', async (request, reply) => {
    const person = await whoAsks(request, shop);
    if (person.kind === 'customer') return reply.redirect('/account', 303);
    return reply.page(await form(request, shop, typedText(request.query), []));
  });

  app.post('/register', async (request, reply) => {
    const typed = typedText(request.body);
    const { value, errors } = readFields(RegisterFields, request.body);
    if (!value) return again(request, reply, shop, typed, errors);
    const site = siteOf(request.host);
    const version = await versionInForce(shop.db, site.id, shop.now());
    if (version.id !== value.version) {
      const reason = 'The terms have changed while you were reading. Please look at the new ones and agree again.';
      return again(request, reply, shop, { ...typed, terms: undefined }, [{ field: 'terms', reason }]);
    }
    const door = customerSignIn(request, shop);
    const outcome = await registerCustomer(
      shop.db,
      door,
      {
        ...value,
        site: site.id,
        channel: 'web',
        termsVersionId: version.id,
        contact: {
          channels: channels.filter((channel) => value[boxOf[channel]] === 'yes'),
          leaveAlone: value.alone === 'yes',
        },
      },
      shop.now(),
    );
    if (outcome.done === 'wrong') return again(request, reply, shop, typed, outcome.faults.map(faultWords));
    const welcome = await door.withPassword(value.email, value.password, sentBy(request));
    if (welcome.done === 'signed-in') {
      await letIn(request, reply, shop, { customerId: outcome.customerId, cookies: welcome.cookies });
    }
    return reply.redirect(byWayOfCheck(request, safeReturn(value.to, '/account?new')), 303);
  });
}

async function again(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  typed: Record<string, string | undefined>,
  errors: readonly FieldError[],
): Promise<FastifyReply> {
  return reply.code(422).page(await form(request, shop, typed, errors));
}

async function form(
  request: FastifyRequest,
  shop: Shop,
  typed: Record<string, string | undefined>,
  errors: readonly FieldError[],
) {
  const site = siteOf(request.host);
  const version = await versionInForce(shop.db, site.id, shop.now());
  const main = (
    <RegisterPage
      brand={site.brand}
      group={site.group}
      version={version}
      channels={channelsOf(site.id)}
      typed={typed}
      errors={errors}
      to={typed['to']}
      promises={await promiseStubs(shop, site, ['privacy.collected-fields', 'marketing.tick-to-refuse'])}
    />
  );
  return shopPage(request, shop, { title: 'Make an account', main });
}
