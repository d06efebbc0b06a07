import type { Read } from '../../lib/db.ts';
import { listCategories } from './db/categories.ts';

export interface Category {
  slug: string;
  name: string;
  icon: string;
  url: string;
  parent: Category | undefined;
  children: readonly Category[];
}

/** A department as the row above each page has it. */
export interface DepartmentLinks {
  key: string;
  name: string;
  url: string;
  children: readonly { name: string; url: string }[];
}

export interface Categories {
  departments: readonly DepartmentLinks[];
  tops: readonly Category[];
  find(slug: string): Category | undefined;
  /** From the department down to the category itself. */
  trail(slug: string): readonly Category[];
}

interface Growing extends Category {
  children: Category[];
}

const none: Categories = { departments: [], tops: [], find: () => undefined, trail: () => [] };
const known = new Map<string, Categories>();

/** Reads the categories of all sites. They change with a release of the catalogue, so a process reads them once. */
export async function loadCategories(read: Read): Promise<void> {
  const rows = await listCategories(read);
  for (const [site, own] of Map.groupBy(rows, (row) => row.site)) known.set(site, tree(own));
}

/** The categories of a site; none before they were read. */
export const categoriesOf = (site: string): Categories => known.get(site) ?? none;

function tree(rows: Awaited<ReturnType<typeof listCategories>>): Categories {
  const all = new Map<string, Growing>();
  const tops: Growing[] = [];
  for (const { slug, name, icon, parent: above } of rows) {
    const parent = above === null ? undefined : all.get(above);
    const category: Growing = { slug, name, icon, url: `/c/${slug}`, parent, children: [] };
    all.set(slug, category);
    (parent?.children ?? tops).push(category);
  }
  return {
    tops,
    departments: tops.map(({ slug, name, url, children }) => ({
      key: slug,
      name,
      url,
      children: children.map((child) => ({ name: child.name, url: child.url })),
    })),
    find: (slug) => all.get(slug),
    trail(slug) {
      const path: Category[] = [];
      for (let at: Category | undefined = all.get(slug); at; at = at.parent) path.unshift(at);
      return path;
    },
  };
}
