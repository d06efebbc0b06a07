import type { App } from './kinds.ts';
import { problem } from './problem.ts';

/**
 * Refuses text that the database cannot hold, naming the field: the character U+0000 is not allowed in PostgreSQL.
 *
 * Half a surrogate pair is no character either; it is replaced by U+FFFD on its way and does no harm.
 */
export function refuseUnstorable(app: App): void {
  app.addHook('preValidation', async (request, reply) => {
    const field = withNul(request.body) ?? withNul(request.query) ?? withNul(request.params);
    if (field === undefined) return;
    return reply.problem(
      problem(400, { errors: [{ field, reason: 'This has a character in it (U+0000) that cannot be kept.' }] }),
    );
  });
}

function withNul(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? path : undefined;
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const here = path ? `${path}.${name}` : name;
    const found = name.includes('\0') ? here.replaceAll('\0', '') : withNul(part, here);
    if (found !== undefined) return found;
  }
  return undefined;
}
