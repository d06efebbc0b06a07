export type BadgeTone = 'plain' | 'brand' | 'urgent';

/** A true word about a product, never an advertisement. */
export function Badge({ children, tone = 'plain' }: { children: string; tone?: BadgeTone }) {
  return <span class={tone === 'plain' ? 'badge' : `badge ${tone}`}>{children}</span>;
}
