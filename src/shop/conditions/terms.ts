import { days, defineTerms } from '../../lib/terms.ts';
import { contentClauses } from './terms/content.ts';
import { liabilityClauses } from './terms/liability.ts';
import { privacyClauses } from './terms/privacy.ts';

/** What the terms say that no other capability carries out. None of it can refuse anything. */
export const conditionsTerms = defineTerms('conditions', {
  figures: { warnBefore: days(60) },
  clauses: { ...contentClauses, ...liabilityClauses, ...privacyClauses },
});

export type ConditionsFigures = typeof conditionsTerms.figures;
