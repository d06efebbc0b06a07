import type { Cookie } from '../../../shop/consents/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Stub, type StubProps } from '../../ui/stub.tsx';
import { Table } from '../../ui/table.tsx';

export interface CookiesView {
  cookies: readonly Cookie[];
  chosen: { analytics: boolean; advertising: boolean };
  globalPrivacyControl: boolean;
  kept: boolean;
  reviewedOn: string;
  promises: readonly StubProps[];
}

const categories = {
  needed: 'Needed',
  analytics: 'Analytics',
  advertising: 'Advertising',
} as const;

/** Every cookie, out of the register that the programs set them by, and the choices that there are. */
export function CookiesPage({ cookies, chosen, globalPrivacyControl, kept, reviewedOn, promises }: CookiesView) {
  return (
    <div class="page wide stack">
      <div class="page-head">
        <h1>Cookies</h1>
        <p>
          A cookie is a small text that your browser keeps for us. Each of ours holds a random key and nothing about
          you.
        </p>
      </div>
      {kept && <Notice tone="good">Your choice counts from now on.</Notice>}
      <Table
        caption="Every cookie that we set"
        rows={cookies}
        rowKey={({ name }) => name}
        columns={[
          { head: 'Name', cell: ({ name }) => <code>{name}</code> },
          { head: 'What it is for', cell: ({ purpose }) => purpose },
          { head: 'What it holds', cell: ({ holds }) => holds },
          { head: 'Kept for', cell: ({ lifetime }) => lifetime.words },
          { head: 'Whose', cell: ({ party }) => (party === 'ours' ? 'Ours' : 'Another company’s') },
          { head: 'Kind', cell: ({ category }) => categories[category] },
        ]}
      />
      <ChooseCookies chosen={chosen} globalPrivacyControl={globalPrivacyControl} />
      <Elsewhere reviewedOn={reviewedOn} />
      <div class="promises">
        {promises.map((stub) => (
          <Stub key={stub.title} {...stub} />
        ))}
      </div>
    </div>
  );
}

function ChooseCookies({ chosen, globalPrivacyControl }: Pick<CookiesView, 'chosen' | 'globalPrivacyControl'>) {
  const options = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ];
  return (
    <section class="section stack" aria-labelledby="choose">
      <h2 id="choose">What you allow</h2>
      <p>
        At present we set no cookie for analytics or advertising, whatever you choose here. Your choice is kept for the
        day that we would like to. Saying no never keeps you from buying.
      </p>
      <form method="post" action="/cookies/choice" class="stack narrow">
        <Radios
          id="analytics"
          name="analytics"
          legend="May we count how the site is used?"
          hint="Numbers only, for us alone."
          options={options}
          value={chosen.analytics ? 'yes' : 'no'}
        />
        <Radios
          id="advertising"
          name="advertising"
          legend="May we show you our products on other sites?"
          hint={
            globalPrivacyControl
              ? 'Your browser sends Global Privacy Control. We take that as a no, whatever stands here.'
              : 'Only if you say yes.'
          }
          options={options}
          value={chosen.advertising ? 'yes' : 'no'}
        />
        <Button>Keep my choice</Button>
      </form>
    </section>
  );
}

function Elsewhere({ reviewedOn }: { reviewedOn: string }) {
  return (
    <section class="section stack" aria-labelledby="browser">
      <h2 id="browser">In your browser</h2>
      <p>
        Whether cookies are kept at all is set in the preferences of your browser, usually under Privacy. Without any,
        you can look round and read everything, but not shop.
      </p>
      <p>
        “Do Not Track” never became a standard and changes nothing here. Global Privacy Control did, and we take it as
        your objection to advertising and to sharing your details. Last reviewed {reviewedOn}.
      </p>
      <p>
        Advertising cookies of other companies can be switched off at the{' '}
        <a href="https://optout.networkadvertising.org/" target="_blank" rel="noopener noreferrer external">
          Network Advertising Initiative (opens in a new window)
        </a>
        ; what is there is not our responsibility.
      </p>
    </section>
  );
}
