/**
 * What Node is told of the memory that a web process may take: its heap is cleaned before it grows past this, instead
 * of when the machine has no more to give. Live are about 130 MB, most of it the search index; without a limit the
 * process stood at 665 MB after a few seconds of load.
 */
export const memoryLimits = ['--max-old-space-size=288', '--max-semi-space-size=8'] as const;
