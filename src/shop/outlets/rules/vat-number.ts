const weights = [8, 7, 6, 5, 4, 3, 2];

/** Whether the last two digits of a British VAT number fit the first seven: modulus 97, or the same with 55 added. */
export function isVatNumber(text: string): boolean {
  const [, body, check] = /^GB(\d{7})(\d{2})$/.exec(text.replaceAll(' ', '')) ?? [];
  if (!body || !check) return false;
  const total = weights.reduce((sum, weight, at) => sum + weight * Number(body.charAt(at)), 0) + Number(check);
  return total % 97 === 0 || (total + 55) % 97 === 0;
}
