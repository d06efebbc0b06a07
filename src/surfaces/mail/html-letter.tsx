import type { VNode } from 'preact';
import { pageOf } from '../../lib/http/page.ts';
import { type BrandLook, brandLook } from './brand-look.ts';
import { HtmlPart } from './html-part.tsx';
import type { Letter } from './letter.ts';
import { stylesOf } from './mail-styles.ts';
import type { Sender } from './sender.ts';

/** The letter as HTML that any mail program shows: tables for places, styles on the elements, nothing to load. */
export const htmlLetter = (letter: Letter, sender: Sender): string =>
  pageOf(<Document letter={letter} sender={sender} />);

function Document({ letter, sender }: { letter: Letter; sender: Sender }): VNode {
  const { site, origin } = sender;
  const look = brandLook(site.theme);
  const style = stylesOf(look);
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{letter.subject}</title>
        <style>{afterDark(look)}</style>
      </head>
      <body class="paper" style={style.body}>
        <div style={style.preview}>{letter.opening}</div>
        <table role="presentation" width="100%" class="paper" style={style.whole}>
          <tbody>
            <tr>
              <td align="center" style={style.around}>
                <table role="presentation" width="600" class="sheet" style={style.sheet}>
                  <tbody>
                    <tr>
                      <td class="line pad" style={style.head}>
                        <a href={origin} class="brand" style={style.wordmark}>
                          {site.brand}
                        </a>
                      </td>
                    </tr>
                    <tr>
                      <td class="ink pad" style={style.text}>
                        <h1 class="ink" style={style.h1}>
                          {letter.opening}
                        </h1>
                        <p style={style.p}>{letter.greeting}</p>
                        {letter.parts.map((part, index) => (
                          <HtmlPart key={index} part={part} style={style} />
                        ))}
                      </td>
                    </tr>
                    <Foot sender={sender} style={style} />
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

/** Who writes, how they are reached, and who they are in law. */
function Foot({ sender, style }: { sender: Sender; style: ReturnType<typeof stylesOf> }) {
  const { site, origin, hours } = sender;
  return (
    <tr>
      <td class="line quiet pad" style={style.foot}>
        <p style={style.small}>
          Customer service: {site.phone.number}, {hours}, or{' '}
          <a href={`mailto:${site.email}`} class="link" style={style.link}>
            {site.email}
          </a>
          . The{' '}
          <a href={`${origin}/terms`} class="link" style={style.link}>
            terms and conditions
          </a>{' '}
          say what we promise.
        </p>
        {site.companyDetails.map((line) => (
          <p key={line} style={style.small}>
            {line}
          </p>
        ))}
      </td>
    </tr>
  );
}

/** The brand's own dark values, for mail programs that follow the machine. Written without a sign that HTML escapes. */
const afterDark = ({ dark }: BrandLook): string =>
  [
    '@media (prefers-color-scheme: dark) {',
    `.paper { background: ${dark.paper} !important }`,
    `.sheet { background: ${dark.raised} !important }`,
    `.ink { color: ${dark.ink} !important }`,
    `.quiet { color: ${dark.quiet} !important }`,
    `.line { border-color: ${dark.rule} !important }`,
    `.brand { color: ${dark.brand} !important }`,
    `.link { color: ${dark.link} !important }`,
    `.stub { background: ${dark.stub} !important; border-color: ${dark['stub-edge']} !important }`,
    `.action { background: ${dark.brand} !important; color: ${dark['on-brand']} !important }`,
    '}',
    '@media (max-width: 640px) { .sheet { width: 100% !important } .pad { padding-left: 20px !important; padding-right: 20px !important } }',
  ].join('\n');
