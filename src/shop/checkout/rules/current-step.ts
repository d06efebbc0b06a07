export const stepNames = ['contact', 'delivery', 'age', 'review'] as const;
export type StepName = (typeof stepNames)[number];

export interface StepFacts {
  contact: boolean;
  delivery: boolean;
  /** The oldest age that anything in the basket asks for, 0 when nothing does. */
  neededAge: number;
  provedAge: number;
}

/** The steps of this checkout: nobody is asked for an age that nothing needs. */
export const stepsOf = ({ neededAge }: StepFacts): StepName[] =>
  stepNames.filter((step) => step !== 'age' || neededAge > 0);

/** Whether a step is done. The last one never is: it ends in the order. */
export function isDone(step: StepName, { contact, delivery, neededAge, provedAge }: StepFacts): boolean {
  switch (step) {
    case 'contact':
      return contact;
    case 'delivery':
      return delivery;
    case 'age':
      return provedAge >= neededAge;
    case 'review':
      return false;
  }
}

/** The first step that is not done: the one that the shopper is at, and the furthest that they may go to. */
export const currentStep = (facts: StepFacts): StepName =>
  stepsOf(facts).find((step) => !isDone(step, facts)) ?? 'review';
