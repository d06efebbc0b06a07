import type { ComponentChildren } from 'preact';
import type { Brand, HeaderState, Link } from './brand.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { Departments } from './departments.tsx';
import { Footer } from './footer.tsx';
import { Masthead } from './masthead.tsx';
import { renderOnce } from './render-once.ts';

/**
 * Pages that a shopper is likely to open next are fetched while the pointer rests on the link.
 *
 * Only reading pages: what signs out, adds, or belongs to one person is never asked for ahead of the click.
 */
const speculation = {
  __html: JSON.stringify({
    prefetch: [{ where: { href_matches: ['/p/*', '/c/*', '/terms*', '/help/*'] }, eagerness: 'moderate' }],
  }),
};

export type LayoutProps = {
  brand: Brand;
  title: string;
  description: string;
  canonical?: string | undefined;
  breadcrumb?: readonly Link[] | undefined;
  headerState: HeaderState;
  main: ComponentChildren;
  /** Replaces the usual footer, for pages such as checkout where nothing should lead away. */
  footer?: ComponentChildren;
  /** Addresses of the islands that this page uses. */
  scripts?: readonly string[] | undefined;
  /** Only for pages that let a person choose; without it the machine's setting holds. */
  theme?: 'light' | 'dark' | undefined;
};

/** The whole document of a shop page. */
export function Layout(props: LayoutProps) {
  const { brand, headerState } = props;
  return (
    <html lang="en-GB" data-brand={brand.key} data-theme={props.theme}>
      <LayoutHead {...props} />
      <body>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <header>
          <div class="thin">
            <div class="wide">
              <p>{headerState.line}</p>
              {headerState.service && <p>{headerState.service}</p>}
            </div>
          </div>
          <Masthead brand={brand} state={headerState} />
          <nav
            class="departments"
            aria-label="Departments"
            dangerouslySetInnerHTML={renderOnce(brand.departments, () => (
              <Departments departments={brand.departments} />
            ))}
          />
        </header>
        {props.breadcrumb && <Breadcrumb trail={props.breadcrumb} />}
        <main id="main" tabindex={-1}>
          {props.main}
        </main>
        {props.footer ?? (
          <footer
            class="footer"
            dangerouslySetInnerHTML={renderOnce(brand.footer, () => <Footer footer={brand.footer} />)}
          />
        )}
        <p class="hidden" role="status" data-announce />
      </body>
    </html>
  );
}

function LayoutHead({ brand, title, description, canonical, scripts }: LayoutProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${brand.name}`}</title>
      <meta name="description" content={description} />
      {canonical && <link rel="canonical" href={canonical} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={brand.themeColour.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={brand.themeColour.dark} media="(prefers-color-scheme: dark)" />
      {brand.fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={brand.stylesheet} />
      {scripts?.map((script) => (
        <script key={script} type="module" src={script} />
      ))}
      <script type="speculationrules" dangerouslySetInnerHTML={speculation} />
    </head>
  );
}
