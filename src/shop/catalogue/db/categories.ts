import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';

/** All categories of all sites, each after its parent and beside its siblings in their order. */
export const listCategories = (read: Read) =>
  read
    .selectFrom('catalogue.category')
    .select(['site', 'slug', 'parent', 'name', 'icon'])
    .orderBy('site')
    .orderBy(sql`array_length(string_to_array(slug, '/'), 1)`)
    .orderBy('position')
    .orderBy('slug')
    .execute();
