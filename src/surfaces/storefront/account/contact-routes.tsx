import type { App } from '../../../lib/http/kinds.ts';
import { changeChoices, channelsOf, choicesOf, listSayings, topics } from '../../../shop/consents/index.ts';
import { siteOf, sites } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { promiseStubs } from '../../refusals.ts';
import { requireCustomer } from '../../who.ts';
import { shopPage } from '../frame.tsx';
import { typedText } from '../sign-in/typed.ts';
import { boxName, ContactPage } from './contact-page.tsx';

/** What a customer wants to hear, by shop, topic and channel. */
export function contactRoutes(app: App, shop: Shop): void {
  app.get('/account/contact', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const shown = await Promise.all(
      sites.map(async ({ id, brand }) => ({
        id,
        brand,
        channels: channelsOf(id),
        choices: await choicesOf(shop.db, customer.id, id),
      })),
    );
    const main = (
      <ContactPage
        sites={shown}
        leaveAlone={shown.every(({ choices }) => choices.leaveAlone)}
        history={(await listSayings(shop.db, customer.id)).slice(0, 50)}
        kept={request.url.endsWith('?kept')}
        promises={await promiseStubs(shop, siteOf(request.host), ['marketing.unsubscribe-in-account'])}
      />
    );
    return reply.page(await shopPage(request, shop, { title: 'Hearing from us', main }));
  });

  app.post('/account/contact', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const ticked = typedText(request.body);
    for (const { id } of sites) {
      const pairs = topics.flatMap((topic) => channelsOf(id).map((channel) => ({ topic, channel })));
      const agreed = pairs.filter(({ topic, channel }) => ticked[boxName(id, topic, channel)] === 'yes');
      const wish = { site: id, leaveAlone: ticked['alone'] === 'yes', agreed };
      await changeChoices(shop.db, customer.id, wish, 'preferences', shop.now());
    }
    return reply.redirect('/account/contact?kept', 303);
  });
}
