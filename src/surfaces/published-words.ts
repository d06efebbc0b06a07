import { momentInWords } from '../lib/time.ts';
import type { Published } from '../shop/terms/index.ts';

/** Why a version could not be published, in words. */
export function publishedWords(outcome: Exclude<Published, { done: 'published' }>): string {
  switch (outcome.done) {
    case 'too-soon':
      return `This is too soon: a version that is published now can start at ${momentInWords(outcome.earliest)} at the earliest.`;
    case 'before-another':
      return `Version ${outcome.number} starts at ${momentInWords(outcome.effectiveFrom)}; the next one has to start after it.`;
    case 'nothing-changed':
      return 'Nothing would change: every sentence and figure is as it was.';
  }
}
