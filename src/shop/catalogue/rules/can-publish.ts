import type { Refusal } from '../../../lib/terms.ts';
import { refuse } from '../terms.ts';

export interface PublishFacts {
  name: string;
  age: string;
  electrical: boolean;
  weeeCategory: string | null;
}

/** Why a product may not be sold yet; nothing when it may. A drink of unknown strength comes first. */
export function canPublish({ name, age, electrical, weeeCategory }: PublishFacts): Refusal | undefined {
  if (age === 'unknown') return refuse('alcohol.definition', { name });
  if (electrical && weeeCategory === null) return refuse('weee.marking', { name });
  return undefined;
}
