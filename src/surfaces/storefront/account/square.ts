import { toSVG } from 'bwip-js/node';

/** What an authenticator app reads, as the address of a picture that needs no second request. */
export function squareOf(text: string): string {
  const svg = toSVG({ bcid: 'qrcode', text, scale: 4, padding: 4, backgroundcolor: 'ffffff' });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** The secret in letters, out of the address that the square holds. */
export const secretIn = (address: string): string => new URL(address).searchParams.get('secret') ?? '';
