import type { ApiDocument, ApiOperation, Json, JsonObject } from '../lib/http/openapi.ts';

/**
 * The typed client as text, made of the document: one type for what each operation takes and gives, and one thin
 * function that sends it.
 */
export function writeClient({ paths }: ApiDocument): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return [
    '// Made of /openapi.json by bin/client. Do not change it by hand.',
    '',
    '/** What each operation takes and gives, by its id. */',
    'export interface Operations {',
    ...operations.map(({ operation }) => `  ${operation.operationId}: ${typeOf(operation)};`),
    '}',
    '',
    '/** Where each operation is found. */',
    'export const places = {',
    ...operations.map(
      ({ path, method, operation }) =>
        `  ${operation.operationId}: { method: ${quoted(method)}, path: ${quoted(path)} },`,
    ),
    '} as const satisfies Record<keyof Operations, { method: string; path: string }>;',
    '',
  ].join('\n');
}

function typeOf({ parameters = [], requestBody, responses }: ApiOperation): string {
  const part = (name: string, place: string): string[] => {
    const some = parameters.filter((each) => each.in === place);
    if (some.length === 0) return [];
    // What has a standard value may be left out, whatever the document calls it.
    const needed = (each: (typeof some)[number]) => each.required === true && !('default' in each.schema);
    const optional = some.some(needed) ? '' : '?';
    const fields = some.map((each) => `${key(each.name)}${needed(each) ? '' : '?'}: ${inTypescript(each.schema)}`);
    return [`${name}${optional}: { ${fields.join('; ')} }`];
  };
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  const given = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([status, { content }]) => {
      const schema = Object.values(content ?? {})[0]?.schema;
      return `{ status: ${status}; body: ${schema ? inTypescript(schema) : 'undefined'} }`;
    });
  const takes = [
    ...part('path', 'path'),
    ...part('query', 'query'),
    ...part('headers', 'header'),
    ...(body ? [`body: ${inTypescript(body)}`] : []),
  ];
  return `{ takes: { ${takes.join('; ')} }; gives: ${given.join(' | ')} }`;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** A JSON Schema as a TypeScript type. What it does not know, it calls unknown. */
export function inTypescript(schema: JsonObject): string {
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map((each) => JSON.stringify(each)).join(' | ');
  const options = listOf(schema['anyOf']).filter(isObject);
  if (options.length > 0) return `(${[...new Set(options.map(inTypescript))].join(' | ')})`;
  const all = listOf(schema['allOf']).filter(isObject);
  if (all.length > 0) return `(${all.map(inTypescript).join(' & ')})`;
  switch (schema['type']) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `${isObject(schema['items']) ? inTypescript(schema['items']) : 'unknown'}[]`;
    case 'object':
      return objectType(schema);
    default:
      return 'unknown';
  }
}

function objectType(schema: JsonObject): string {
  const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  const required = listOf(schema['required']);
  const rest = schema['patternProperties'] ?? schema['additionalProperties'];
  const others = isObject(rest) ? (Object.values(rest).find(isObject) ?? rest) : undefined;
  if (properties.length === 0) return `Record<string, ${others ? inTypescript(others) : 'unknown'}>`;
  const fields = properties.flatMap(([name, part]) =>
    isObject(part) ? [`${key(name)}${required.includes(name) ? '' : '?'}: ${inTypescript(part)}`] : [],
  );
  return `{ ${fields.join('; ')} }`;
}

const key = (name: string): string => (/^[a-z]\w*$/i.test(name) ? name : quoted(name));
const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
