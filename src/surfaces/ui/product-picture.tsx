import type { Tint } from './picture.ts';

export type ProductPictureProps = {
  icon: string;
  tint: Tint;
  /** Empty where the product's name stands beside the picture. */
  alt?: string | undefined;
  /** The product's key; the picture is carried from the list to the page that bears the same. */
  carry?: string | undefined;
  /** The first screen's pictures are fetched at once. */
  eager?: boolean | undefined;
};

/** Where the picture of an icon on a ground is served. */
export const pictureAddress = (icon: string, tint: Tint): string => `/pictures/${icon}-${tint}.svg`;

/** A product's picture, 4 by 5, with its room kept before it arrives. */
export function ProductPicture({ icon, tint, alt = '', carry, eager }: ProductPictureProps) {
  return (
    <img
      class="picture"
      src={pictureAddress(icon, tint)}
      width={400}
      height={500}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      fetchpriority={eager ? 'high' : undefined}
      decoding="async"
      data-carry={carry && `picture-${carry}`}
    />
  );
}
