import { beforeEach } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** The clauses that a test proves. */
    proves?: string[];
  }
}

/**
 * Says which clauses the tests after it prove: at the top of a file for all of them, inside a `describe` for those.
 *
 * The reporter in `test/proofs.ts` reads the tags, and `bin/terms` prints which tests prove a clause.
 */
export function proves(...clauses: readonly string[]): void {
  beforeEach(({ task }) => {
    task.meta.proves = [...(task.meta.proves ?? []), ...clauses];
  });
}
