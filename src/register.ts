import sections from './clauses.json' with { type: 'json' };
import { createRegister } from './shop/terms/index.ts';

/** Every capability's clauses, in the order in which they are published. */
export const register = createRegister(sections, []);
