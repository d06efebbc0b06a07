import type { FooterWords } from './brand.ts';

/** Help, the papers in force with their versions, and who the shop is in law. */
export function Footer({ footer }: { footer: FooterWords }) {
  const { columns, phone, terms, privacy, company, weee } = footer;
  return (
    <div class="wide">
      <div class="footer-columns">
        {columns.map(({ title, links }) => (
          <div key={title}>
            <h2>{title}</h2>
            <ul class="footer-links">
              {links.map(({ name, url }) => (
                <li key={url}>
                  <a href={url}>{name}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div>
          <h2>Speak to us</h2>
          <p class="footer-phone">
            <a href={`tel:${phone.number}`}>{phone.spoken}</a>
          </p>
          <p>{phone.rate}</p>
          <p>{phone.hours}</p>
        </div>
      </div>
      <div class="footer-law">
        <p>
          <a href={terms.url}>Terms and conditions, version {terms.version}</a>
          {' · '}
          <a href={privacy.url}>Privacy, version {privacy.version}</a>
        </p>
        {company.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{weee}</p>
      </div>
    </div>
  );
}
