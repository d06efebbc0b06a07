import swagger from '@fastify/swagger';
import type { App } from './kinds.ts';
import { Problem } from './problem.ts';

/** What a route is for, beside the schemas that it has anyway. */
export interface Operation {
  /** One word for a program, such as `readBasket`. */
  id: string;
  /** One sentence for a person. */
  summary: string;
  /** Who may ask; `anyone` when nothing is said. */
  by?: string;
  /** Its answer carries an `ETag` and may be 304. */
  tagged?: boolean;
  /** It takes no body, though its method could have one. */
  bodiless?: boolean;
}

export interface ApiWords {
  title: string;
  version: string;
  description: string;
  /** By method and path, such as `GET /api/v1/basket`. */
  operations: Readonly<Record<string, Operation>>;
  /** How whoever asks proves who they are, by the name that `by` uses. */
  security: Readonly<Record<string, object>>;
  tags: readonly { name: string; description: string }[];
}

/** A JSON value of a document. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };
export type JsonObject = { readonly [name: string]: Json | undefined };

/** What the reference and the client read of the document. */
export interface ApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  tags: readonly { name: string; description: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  components: { schemas: Readonly<Record<string, JsonObject>> };
}

export interface ApiOperation {
  operationId: string;
  summary: string;
  tags?: readonly string[];
  security?: readonly Readonly<Record<string, readonly string[]>>[];
  parameters?: readonly { name: string; in: string; required?: boolean; description?: string; schema: JsonObject }[];
  requestBody?: { required?: boolean; content: Readonly<Record<string, { schema: JsonObject }>> };
  responses: Readonly<
    Record<string, { description: string; content?: Readonly<Record<string, { schema: JsonObject }>> }>
  >;
}

/** Watches the routes that are added after it, and describes those under `/api/` as OpenAPI 3.1. */
export async function describeApi(app: App, words: ApiWords): Promise<void> {
  const { title, version, description, operations, security, tags } = words;
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, version, description },
      tags: [...tags],
      components: { securitySchemes: security as Record<string, never> },
    },
    convertConstToEnum: false,
    transform: ({ schema, url, route }) => {
      if (!url.startsWith('/api/')) return { schema: { ...schema, hide: true }, url };
      const operation = operations[`${methodOf(route.method)} ${url}`];
      const asked = route.config?.idempotent ? { headers: idempotencyHeaders } : {};
      return {
        schema: {
          ...schema,
          ...asked,
          ...(operation && { operationId: operation.id, summary: operation.summary }),
          ...(operation?.by && { security: [{ [operation.by]: [] }] }),
        },
        url,
      };
    },
    transformObject: (made) => tidy('openapiObject' in made ? made.openapiObject : made, operations) as never,
  });
}

/** The document of an app that has been described; it is complete once the app is ready. */
export const documentOf = (app: App): ApiDocument => app.swagger() as unknown as ApiDocument;

const methodOf = (method: string | readonly string[]): string =>
  (typeof method === 'string' ? [method] : method).filter((each) => each !== 'HEAD')[0] ?? 'HEAD';

const idempotencyHeaders = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      minLength: 1,
      maxLength: 255,
      description: 'The same key with the same request gets the same answer, and nothing happens twice.',
    },
  },
};

/** What a status means wherever it comes. */
const statusWords: Record<string, string> = {
  200: 'It is done, or here it is.',
  201: 'It was made.',
  202: 'It was taken up and is under way.',
  204: 'It is done, and there is nothing to say.',
  304: 'You have it already: the `ETag` that you sent still holds.',
  400: 'The request could not be read.',
  401: 'Sign in first.',
  403: 'You may not do this.',
  404: 'There is nothing here, or it is not yours.',
  409: 'That cannot be done in its present state, or the Idempotency-Key was used for another request.',
  422: 'The shop says no, and names the clause; or a field is not right.',
  429: 'Too many tries.',
  503: 'The shop is busy.',
};

interface Made {
  parameters?: readonly unknown[];
  requestBody?: unknown;
  responses?: Record<string, Response>;
}

interface Response {
  description?: string;
  content?: Record<string, unknown>;
}

/** Puts problems in one place, says what each status means, and takes out what only our own validator reads. */
function tidy(given: object, operations: ApiWords['operations']): object {
  const document = clean(given) as {
    paths?: Record<string, Record<string, Made>>;
    components?: { schemas?: Record<string, unknown> };
  };
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(methods)) {
      const known = operations[`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`];
      const responses = { ...answersOfAny(operation, known?.by), ...operation.responses };
      if (known?.tagged) responses['304'] = {};
      operation.responses = Object.fromEntries(
        Object.entries(responses).map(([status, response]) => [status, described(status, response)]),
      );
    }
  }
  document.components = { ...document.components, schemas: { Problem: clean(Problem) } };
  return document;
}

/** What the kit around every route may answer before the route is asked. */
const answersOfAny = ({ parameters, requestBody }: Made, by: string | undefined): Record<string, Response> => ({
  ...(parameters && parameters.length > 0 && { 400: {} }),
  ...(by && { 401: {} }),
  ...(by === 'staff' && { 403: {} }),
  ...(requestBody !== undefined && { 422: {} }),
});

function described(status: string, { description, content }: Response): Response {
  const said =
    !description || description === 'Default Response' ? (statusWords[status] ?? 'The answer.') : description;
  if (Number(status) >= 400) {
    return {
      description: said,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return { description: said, ...(content && status !== '204' && status !== '304' && { content }) };
}

/** `reason` is the sentence for whoever filled a field in wrongly: it becomes the description where there is none. */
function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  const { reason, ...rest } = value as Record<string, unknown>;
  const isSchema = ['type', 'anyOf', 'allOf', 'enum', 'const'].some((name) => name in value);
  const said = typeof reason === 'string' && isSchema;
  const kept = said || reason === undefined ? rest : { ...rest, reason };
  return Object.fromEntries([
    ...(said && !('description' in rest) ? [['description', reason]] : []),
    ...Object.entries(kept)
      .filter(([name]) => name !== '$id' && !name.startsWith('~'))
      .map(([name, part]) => [name, clean(part)]),
  ]);
}
