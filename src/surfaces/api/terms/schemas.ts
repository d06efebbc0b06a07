import { Type } from 'typebox';

const Moment = Type.String({ format: 'date-time' });

export const VersionSummary = Type.Object({
  version: Type.Integer(),
  effectiveFrom: Moment,
  reason: Type.String(),
  digest: Type.String(),
  inForce: Type.Boolean(),
});

const PrintedClause = Type.Object({
  id: Type.String(),
  number: Type.String(),
  title: Type.String(),
  section: Type.String(),
  text: Type.String(),
  url: Type.String(),
});

export const VersionDetail = Type.Interface([VersionSummary], {
  site: Type.String(),
  figures: Type.Record(Type.String(), Type.String()),
  clauses: Type.Array(PrintedClause),
});

export const ClauseDetail = Type.Object({
  id: Type.String(),
  number: Type.String(),
  kind: Type.String(),
  built: Type.Boolean(),
  title: Type.Union([Type.String(), Type.Null()]),
  text: Type.Union([Type.String(), Type.Null()]),
  version: Type.Integer(),
  url: Type.String(),
  tests: Type.Array(Type.Object({ file: Type.String(), name: Type.String(), result: Type.String() })),
});

export const NumberParams = Type.Object({ number: Type.Integer({ minimum: 1, maximum: 1_000_000 }) });
export const ClauseParams = Type.Object({ id: Type.String({ maxLength: 100 }) });

export const PublicationBody = Type.Object({
  site: Type.String({ maxLength: 40, reason: 'Say which site the version is for.' }),
  effectiveFrom: Type.String({ format: 'date-time', reason: 'Say from when the version counts, with the zone.' }),
  reason: Type.String({ minLength: 1, maxLength: 500, reason: 'Say why; readers of the difference see it.' }),
  figures: Type.Record(Type.String(), Type.String(), { default: {} }),
});

export const PublishedVersion = Type.Object({ version: Type.Integer(), url: Type.String() });
