import type { StubProps } from '../../ui/stub.tsx';
import { Promises } from '../promises.tsx';

/** What a browser has to be able to do for shopping, and where that is set. */
export function BrowserPage({
  phone,
  promises,
}: {
  phone: { number: string; international: string };
  promises: readonly StubProps[];
}) {
  return (
    <div class="page wide stack">
      <div class="page-head">
        <h1>Your browser</h1>
        <p>Everything here can be read by any browser. To buy, it has to keep the cookie that holds your basket.</p>
      </div>
      <section class="section stack" aria-labelledby="cookies">
        <h2 id="cookies">Letting it keep cookies</h2>
        <p>
          Look in the preferences of your browser, under Privacy or Site data, and allow cookies for this site. You need
          not allow those of others: <a href="/cookies">we set none for analytics or advertising</a>.
        </p>
        <ul>
          <li>Chrome and Edge: Settings, Privacy and security, Third-party cookies and Site data.</li>
          <li>Firefox: Settings, Privacy and Security, Cookies and Site Data.</li>
          <li>Safari: Settings, Privacy on a Mac; Settings, Apps, Safari on a telephone.</li>
        </ul>
      </section>
      <section class="section stack" aria-labelledby="script">
        <h2 id="script">JavaScript</h2>
        <p>
          The pages work without it; with it they answer faster. Your bank may ask for it when it checks a payment. If
          something will not work, ring <a href={`tel:${phone.international}`}>{phone.number}</a> and we take your
          order.
        </p>
      </section>
      <Promises stubs={promises} />
    </div>
  );
}
