import type { WordSet } from '../../../lib/terms.ts';

/** Whether a nation is in a territory of the terms: three sets differ, so each promise names its own. */
export const isInTerritory = (nation: string, territory: WordSet): boolean => territory.words.includes(nation);
