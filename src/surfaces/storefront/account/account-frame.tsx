import type { ComponentChildren } from 'preact';

export const places = [
  { name: 'Your account', url: '/account' },
  { name: 'Orders', url: '/orders' },
  { name: 'Details', url: '/account/details' },
  { name: 'Addresses', url: '/account/addresses' },
  { name: 'Signing in', url: '/account/security' },
  { name: 'Hearing from us', url: '/account/contact' },
] as const;

export type Place = (typeof places)[number]['url'];

/** The pages of an account stand in one frame: where you can go, where you are, and the way out. */
export function AccountFrame({ at, title, children }: { at: Place; title: string; children: ComponentChildren }) {
  return (
    <div class="page wide listing">
      <nav class="stack" aria-label="Your account">
        <ul class="stack plain">
          {places.map(({ name, url }) => (
            <li key={url}>
              <a href={url} aria-current={url === at ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <form method="post" action="/sign-out">
          <button class="button plain" type="submit">
            Sign out
          </button>
        </form>
      </nav>
      <div class="stack">
        <div class="page-head">
          <h1>{title}</h1>
        </div>
        {children}
      </div>
    </div>
  );
}
