import { iconFor } from './icons.ts';
import type { Product, Site } from './product.ts';

export interface Category {
  site: Site;
  slug: string;
  parent?: string;
  name: string;
  position: number;
  icon: string;
}

/** The departments in the order in which a shopper meets them, with their pictures. */
const departments: Record<Site, readonly (readonly [string, string])[]> = {
  hollis: [
    ['home-and-garden', 'house'],
    ['kitchen-and-dining', 'fork-and-knife-with-plate'],
    ['gifts-and-stationery', 'wrapped-gift'],
    ['fashion-and-beauty', 'lipstick'],
    ['christmas-and-celebrations', 'christmas-tree'],
    ['toys-and-baby', 'teddy-bear'],
    ['appliances', 'bubbles'],
    ['tv-audio-and-cameras', 'television'],
    ['computing', 'laptop'],
    ['networking-and-cables', 'electric-plug'],
    ['printing-and-office', 'printer'],
    ['books-music-and-film', 'books'],
  ],
  larkfield: [
    ['fruit-and-vegetables', 'red-apple'],
    ['meat-and-fish', 'cut-of-meat'],
    ['dairy-and-chilled', 'glass-of-milk'],
    ['bakery', 'bread'],
    ['chilled-meals', 'takeout-box'],
    ['frozen', 'ice'],
    ['food-cupboard', 'canned-food'],
    ['snacks-and-confectionery', 'cookie'],
    ['tea-coffee-and-hot-drinks', 'teapot'],
    ['soft-drinks', 'beverage-box'],
    ['beer-wine-and-spirits', 'wine-glass'],
    ['health-and-baby', 'pill'],
  ],
};

/** Names that do not follow from the slug. */
const names: Record<string, string> = {
  'tv-audio-and-cameras': 'TV, audio and cameras',
  'books-music-and-film': 'Books, music and film',
  'tea-coffee-and-hot-drinks': 'Tea, coffee and hot drinks',
  'beer-wine-and-spirits': 'Beer, wine and spirits',
  'jam-honey-and-marmalade': 'Jam, honey and marmalade',
  'oils-herbs-and-spices': 'Oils, herbs and spices',
  'pasta-rice-and-grains': 'Pasta, rice and grains',
  'nuts-seeds-and-dried-fruit': 'Nuts, seeds and dried fruit',
  'beef-lamb-and-pork': 'Beef, lamb and pork',
  'rings-charms-and-hair': 'Rings, charms and hair',
  'records-films-and-software': 'Records, films and software',
  'childrens-clothes': "Children's clothes",
  'ipa-and-pale-ale': 'IPA and pale ale',
  'rose-wine': 'Rosé wine',
  'low-and-no-alcohol': 'Low and no alcohol',
  'made-to-measure': 'Made to measure',
  'mp3-players': 'MP3 players',
  'dvd-and-media-players': 'DVD and media players',
  'usb-and-data-cables': 'USB and data cables',
  'usb-hubs-and-cards': 'USB hubs and cards',
  'memory-cards-and-usb-sticks': 'Memory cards and USB sticks',
  'wi-fi-and-routers': 'Wi-Fi and routers',
  ups: 'Uninterruptible power (UPS)',
  kvm: 'KVM switches',
  drives: 'Hard drives and SSDs',
};

const nameOf = (slug: string): string => {
  const last = slug.split('/').at(-1) ?? slug;
  const words = last.replaceAll('-', ' ');
  return names[last] ?? words.charAt(0).toUpperCase() + words.slice(1);
};

/** Every category that holds products, and the ones above them. */
export function categoryTree(products: readonly Product[]): Category[] {
  const slugs = new Map<string, Site>();
  for (const { category, site } of products) {
    const steps = category.split('/');
    for (let depth = 1; depth <= steps.length; depth += 1) slugs.set(steps.slice(0, depth).join('/'), site);
  }
  const places = new Map<string, number>();
  return [...slugs]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([slug, site]) => {
      const parent = slug.includes('/') ? slug.slice(0, slug.lastIndexOf('/')) : undefined;
      const department = departments[site].findIndex(([name]) => name === slug);
      const place = (places.get(parent ?? site) ?? 0) + 1;
      places.set(parent ?? site, place);
      return {
        site,
        slug,
        ...(parent ? { parent } : {}),
        name: nameOf(slug),
        position: parent ? place : department + 1,
        icon: departments[site][department]?.[1] ?? iconFor('', slug),
      };
    });
}
