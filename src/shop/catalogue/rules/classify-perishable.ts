export interface PerishableFacts {
  name: string;
  /** The slug path of its category. */
  category: string;
}

/** Departments whose goods spoil, and the shelves in them whose goods keep. */
const spoils = /^(fruit-and-vegetables|meat-and-fish|dairy-and-chilled|bakery|chilled-meals)\b|flowers|plants-fresh/;
const keepsShelf =
  /(tinned-fish|jerky-and-snacks|long-life|crackers-and-crispbread|christmas-cakes-and-puddings|dried-fruit)$/;
const keepsName =
  /\b(uht|long ?life|tinned|canned|dried|powder(ed)?|jerky|biltong|artificial|silk flowers?|preserved|gift card)\b/i;

/**
 * Whether a product is liable to deteriorate or expire rapidly, so that its contract cannot be cancelled
 * (cancel.exempt-perishable).
 *
 * A hamper is judged by its own flag, because it depends on what is mainly in it; only one that names itself fresh is here.
 * Frozen food keeps while it is frozen, and is still perishable once it has left the freezer to be delivered.
 */
export function classifyPerishable({ name, category }: PerishableFacts): boolean {
  if (keepsName.test(name) || keepsShelf.test(category)) return false;
  if (/hampers/.test(category)) return /\b(fresh|fruit|cheese|charcuterie|afternoon tea)\b/i.test(name);
  return spoils.test(category) || /^frozen\b/.test(category);
}
