import { invariant } from '../../lib/invariant.ts';
import { marked } from '../../lib/terms/print.ts';
import {
  type Clause,
  type Facts,
  type Figure,
  type Names,
  type Refusal,
  readFigures,
  type Terms,
} from '../../lib/terms.ts';
import type { PrintedClause, TermsVersion } from './db.ts';
import { figuresOf } from './versions.ts';

/** A part of the published terms, with the ids of all its clauses in the order in which they are printed. */
export interface Section {
  slug: string;
  title: string;
  ids: readonly string[];
}

/** Every clause that code carries out, found by its id, and the order in which they are published. */
export interface Register {
  readonly sections: readonly Section[];
  readonly terms: readonly Terms[];
  /** Whether a brand's page prints the clause; some are promises of one brand alone. */
  belongsTo(id: string, brand: string): boolean;
  has(id: string): boolean;
  title(id: string): string;
  clause(id: string): Clause<never>;
  /** Its number on the page: the section and the place in it, such as 5.9. */
  number(id: string): string;
  /** Where a clause of a version is read. */
  address(id: string, version: number): string;
}

export function createRegister(
  sections: readonly Section[],
  terms: readonly Terms[],
  ofOneBrand: Readonly<Record<string, string>> = {},
): Register {
  const owners = new Map<string, Terms>();
  for (const each of terms) {
    for (const id of Object.keys(each.clauses)) {
      invariant(!owners.has(id), `the clause ${id} is defined twice`);
      owners.set(id, each);
    }
  }
  const numbers = new Map(
    sections.flatMap(({ ids }, section) => ids.map((id, place) => [id, `${section + 1}.${place + 1}`] as const)),
  );
  const clause = (id: string) => {
    const found = owners.get(id)?.clauses[id];
    invariant(found, `no code carries out the clause ${id}`);
    return found;
  };
  return {
    sections,
    terms,
    belongsTo: (id, brand) => (ofOneBrand[id] ?? brand) === brand,
    has: (id) => owners.has(id),
    title: (id) => clause(id).title,
    clause,
    number: (id) => numbers.get(id) ?? '',
    address: (id, version) => `/terms/${version}#${id}`,
  };
}

/** All figures as the code was first written with them, by capability and by name. */
export const firstFigures = ({ terms }: Register): Record<string, Record<string, Figure>> =>
  Object.fromEntries(terms.map(({ of, figures }) => [of, { ...figures }]));

/** The sentences of a brand's clauses with these figures, in the order of the page, their figures marked. */
export function print(
  register: Register,
  { brand, names, figures }: { brand: string; names: Names; figures: TermsVersion['figures'] },
): PrintedClause[] {
  const byId = new Map<string, () => PrintedClause>();
  for (const terms of register.terms) {
    const shown = marked(readFigures(terms, figures[terms.of] ?? {}));
    for (const [id, { title, says, source }] of Object.entries(terms.clauses)) {
      byId.set(id, () => ({ id, section: source.section, title, text: says(shown, names) }));
    }
  }
  return register.sections
    .flatMap(({ ids }) => ids.filter((id) => register.belongsTo(id, brand)))
    .flatMap((id) => byId.get(id)?.() ?? []);
}

/** A refusal as a person reads it: the sentence with its arithmetic, and where the clause stands. */
export interface Explained {
  clause: string;
  title: string;
  sentence: string;
  number: string;
  version: number;
  address: string;
}

/** Says why, with the figures of the version that it was decided under. */
export function explain(register: Register, version: TermsVersion, names: Names, refusal: Refusal): Explained {
  const terms = register.terms.find(({ clauses }) => refusal.clause in clauses);
  invariant(terms, `no code carries out the clause ${refusal.clause}`);
  const clause = terms.clauses[refusal.clause];
  invariant(clause?.why, `the clause ${refusal.clause} refuses and does not say why`);
  const facts: Facts = refusal.facts;
  return {
    clause: refusal.clause,
    title: clause.title,
    sentence: clause.why(figuresOf(version, terms), facts, names),
    number: register.number(refusal.clause),
    version: version.number,
    address: register.address(refusal.clause, version.number),
  };
}

/** A clause as a promise that something rests on: its own sentence, with the figures of a version. */
export function promise(register: Register, version: TermsVersion, names: Names, id: string): Explained {
  const terms = register.terms.find(({ clauses }) => id in clauses);
  invariant(terms, `no code carries out the clause ${id}`);
  const { title, says } = register.clause(id) as Clause;
  return {
    clause: id,
    title,
    sentence: says(figuresOf(version, terms), names),
    number: register.number(id),
    version: version.number,
    address: register.address(id, version.number),
  };
}
