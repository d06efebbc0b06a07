import type { ComponentChildren } from 'preact';

export type OfficeLayoutProps = {
  shopName: string;
  stylesheet: string;
  title: string;
  /** Rail entries; `late` marks the count of what is past its day. */
  sections: readonly { name: string; url: string; current?: boolean; count?: number; late?: boolean }[];
  staffName: string;
  query?: string | undefined;
  scripts?: readonly string[] | undefined;
  /** The page's one primary action, beside its title. */
  action?: ComponentChildren;
  main: ComponentChildren;
  theme?: 'light' | 'dark' | undefined;
};

const keys: readonly (readonly [key: string, does: string])[] = [
  ['/', 'Search'],
  ['?', 'Show these keys'],
  ['j', 'Next row'],
  ['k', 'Row before'],
  ['Enter', 'Open the row'],
  ['Esc', 'Close'],
];

/** The whole document of an office page: a narrow rail, a search that the slash key finds, one dense page. */
export function OfficeLayout(props: OfficeLayoutProps) {
  return (
    <html lang="en-GB" class="office" data-theme={props.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${props.title} · ${props.shopName} office`}</title>
        <link rel="stylesheet" href={props.stylesheet} />
        {props.scripts?.map((script) => (
          <script key={script} type="module" src={script} />
        ))}
      </head>
      <body data-island="office-keys">
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <div class="office-frame">
          <nav class="rail" aria-label="Office">
            <span class="rail-name">{props.shopName}</span>
            {props.sections.map(({ name, url, current, count, late }) => (
              <a key={url} href={url} aria-current={current ? 'page' : undefined}>
                {name}
                {count !== undefined && (
                  <span class={late ? 'rail-count late' : 'rail-count'}>{late ? `${count} late` : count}</span>
                )}
              </a>
            ))}
          </nav>
          <div class="office-main">
            <OfficeTop staffName={props.staffName} query={props.query} />
            <main id="main" tabindex={-1}>
              <div class="page-head">
                <h1>{props.title}</h1>
                {props.action}
              </div>
              {props.main}
            </main>
          </div>
        </div>
        <OfficeKeys />
        <p class="hidden" role="status" data-announce />
      </body>
    </html>
  );
}

function OfficeTop({ staffName, query }: { staffName: string; query: string | undefined }) {
  return (
    <header class="office-top">
      <search>
        <form action="/office/search" method="get">
          <label class="hidden" for="search">
            Search orders, customers and products
          </label>
          <input
            class="input"
            id="search"
            name="q"
            type="search"
            placeholder="Order, name, postcode or SKU"
            value={query}
          />
        </form>
      </search>
      <a href="#keys" data-opens-keys>
        Keys <kbd>?</kbd>
      </a>
      <p class="office-who">{staffName}</p>
    </header>
  );
}

function OfficeKeys() {
  return (
    <dialog class="keys" id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl class="facts">
        {keys.map(([key, does]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
      <form method="dialog">
        <button class="button plain" type="submit">
          Close the list
        </button>
      </form>
    </dialog>
  );
}
