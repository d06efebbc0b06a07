import { type Figure, type Figures, readFigure } from './terms/figures.ts';

export * from './terms/figures.ts';

/** What a clause may call things by, told by whoever publishes it: its own name, its telephone, its addresses. */
export interface Names {
  readonly brand: string;
  readonly group: string;
  readonly scheme: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly website: string;
  readonly seller: string;
}

export interface Source {
  /** The section of the published terms in which the clause stands. */
  section: string;
  /** The law behind it, or above it, with the reading that was taken. */
  statute?: string;
}

/** What the rule found, in plain values that can be stored and shown: what `why` needs to explain itself. */
export type Facts = Readonly<Record<string, unknown>>;

export interface Clause<F extends Figures = Figures, Why extends Facts = never> {
  title: string;
  says(figures: F, names: Names): string;
  /** The sentence with the arithmetic, for a clause that can refuse, deduct or expire. */
  why?(figures: F, facts: Why, names: Names): string;
  source: Source;
}

// biome-ignore lint/suspicious/noExplicitAny: what each clause's `why` needs differs; `FactsOf` reads it out again.
type Clauses<F extends Figures> = Readonly<Record<string, Clause<F, any>>>;

export interface Terms<F extends Figures = Figures, C extends Clauses<F> = Clauses<F>> {
  readonly of: string;
  readonly figures: F;
  readonly clauses: C;
}

/** The clauses of one capability: each sentence beside the figures that its rules are handed. */
export const defineTerms = <const F extends Figures, const C extends Clauses<Loose<F>>>(
  of: string,
  terms: { figures: F; clauses: C },
): Terms<Loose<F>, C> => ({ of, ...terms }) as unknown as Terms<Loose<F>, C>;

/** Figures of their kind, not of their value: a version may say 21 days where the first one said 14. */
export type Loose<F extends Figures> = { readonly [K in keyof F]: Extract<FigureOf, { unit: F[K]['unit'] }> };
type FigureOf = Figures[string];

/** The ids of the clauses of some terms. */
export type ClauseIds<T> = T extends { clauses: infer C } ? keyof C & string : never;

/** The ids of the clauses that can refuse: those that can explain themselves. */
export type RefusingIds<T> = T extends { clauses: infer C }
  ? { [K in keyof C & string]: C[K] extends { why: (...given: never[]) => string } ? K : never }[keyof C & string]
  : never;

/** What the `why` of a clause needs to be told. */
export type FactsOf<T, Id> = T extends { clauses: infer C }
  ? Id extends keyof C
    ? C[Id] extends { why: (figures: never, facts: infer W, names: never) => string }
      ? W
      : Record<string, never>
    : never
  : never;

/** The shop says no: which clause it rests on, and the facts that its sentence needs. Never thrown. */
export interface Refusal {
  readonly clause: string;
  readonly facts: Facts;
}

/** A refusal, with the version of the terms that it was decided under. */
export interface RefusalUnder extends Refusal {
  readonly version: string;
}

/** Makes the `refuse` of one capability: a clause of its own that has a `why`, with just the facts that it asks for. */
export const refusing =
  <T extends Terms>(_terms: T) =>
  <Id extends RefusingIds<T>>(clause: Id, facts: FactsOf<T, Id>): Refusal => ({ clause, facts: facts as Facts });

/**
 * The figures of some terms as a version stored them. A figure that is younger than the version has the value that
 * the terms were first written with.
 */
export const readFigures = <T extends Terms>(terms: T, stored: Readonly<Record<string, Figure>>): T['figures'] =>
  Object.fromEntries(Object.entries(terms.figures).map(([name, figure]) => [name, readFigure(stored[name] ?? figure)]));
