/** Letters that never stand in the last two places, because they look like others when written by hand: C I K M O V. */
const shape = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/;

/** The two halves of a postcode, however it was spaced; undefined when no postcode looks like this. */
export function postcodeShape(text: string): { outcode: string; incode: string } | undefined {
  const [, outcode, incode] = shape.exec(text.toUpperCase().replace(/[\s.-]/g, '')) ?? [];
  return outcode && incode ? { outcode, incode } : undefined;
}
