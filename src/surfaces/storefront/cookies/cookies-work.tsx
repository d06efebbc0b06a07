import type { FastifyRequest } from 'fastify';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalStubs } from '../../refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { shopPage } from '../frame.tsx';

/** Whether this browser has shown that it keeps cookies: it sent one of ours. */
export const cookiesWork = (request: FastifyRequest): boolean => Object.keys(request.cookies).length > 0;

/**
 * Where to go on after the first cookie was set: by way of a look whether it came back, if none ever did before.
 *
 * Two steps, no loop, nothing about the person in the address, and no form is lost on the way.
 */
export const byWayOfCheck = (request: FastifyRequest, to: string): string =>
  cookiesWork(request) ? to : `/cookies/check?to=${encodeURIComponent(to)}`;

/** What a browser without cookies is told. */
export async function cookiesOffPage(request: FastifyRequest, shop: Shop, backTo: string) {
  const site = siteOf(request.host);
  const stubs = await refusalStubs(shop, site, [
    { clause: 'wr-cookies.required-to-order', facts: {} },
    { clause: 'cookies.off-browse-only', facts: {} },
  ]);
  const main = <CookiesOff stubs={stubs} backTo={backTo} phone={site.phone.number} />;
  return shopPage(request, shop, { title: 'Your browser keeps no cookies', main });
}

function CookiesOff({ stubs, backTo, phone }: { stubs: readonly StubProps[]; backTo: string; phone: string }) {
  return (
    <div class="page wide stack narrow">
      <div class="page-head">
        <h1>Your browser keeps no cookies</h1>
      </div>
      <p>
        We sent it one a moment ago and it did not come back. Looking round works without cookies; a basket, an account
        and an order do not.
      </p>
      {stubs.map((stub) => (
        <Stub key={stub.title} {...stub} />
      ))}
      <p>
        Switch cookies on in the preferences of your browser, usually under Privacy, and try again. You can also order
        by telephone on {phone}.
      </p>
      <p class="row">
        <Button href={backTo}>Try again</Button>
        <a href="/cookies">Every cookie that we set</a>
      </p>
    </div>
  );
}
