/** The last part of a product's address: its name in small letters, and its SKU, by which it is never mistaken. */
export function slugOf(name: string, sku: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return [words, sku.toLowerCase()].filter(Boolean).join('-');
}
