import type { Json, JsonObject } from '../../../lib/http/openapi.ts';

/** One property as the reference shows it. */
export interface Property {
  name: string;
  kind: string;
  required: boolean;
  description: string;
  /** What is inside, when it is an object or a list of them. */
  inside: readonly Property[];
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectsOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** What a schema takes or gives, property by property. */
export function propertiesOf(schema: JsonObject): Property[] {
  const inner = innermost(schema);
  if (!isObject(inner['properties'])) return [];
  const required = Array.isArray(inner['required']) ? inner['required'] : [];
  return Object.entries(inner['properties']).flatMap(([name, part]) =>
    isObject(part)
      ? [
          {
            name,
            kind: kindOf(part),
            required: required.includes(name),
            description: text(part['description']),
            inside: propertiesOf(part),
          },
        ]
      : [],
  );
}

/** What kind of value it is, in words, with its limits. */
export function kindOf(schema: JsonObject): string {
  const options = objectsOf(schema['anyOf']);
  if (options.length > 0) return [...new Set(options.map(kindOf))].join(' or ');
  if (Array.isArray(schema['enum'])) return schema['enum'].map((each) => JSON.stringify(each)).join(' or ');
  if ('const' in schema) return JSON.stringify(schema['const']);
  const type = text(schema['type']);
  if (type === 'array') return isObject(schema['items']) ? `list of ${kindOf(schema['items'])}` : 'list';
  if (type === 'null') return 'null';
  const named = text(schema['format']) || plain[type] || 'anything';
  return [named, ...limits(schema)].join(', ');
}

const plain: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
};

const limitWords: readonly (readonly [name: string, words: (limit: string) => string])[] = [
  ['minimum', (limit) => `${limit} or more`],
  ['maximum', (limit) => `${limit} at most`],
  ['minLength', (limit) => `${limit} characters or more`],
  ['maxLength', (limit) => `${limit} characters at most`],
];

const limits = (schema: JsonObject): string[] =>
  limitWords.flatMap(([name, words]) => (typeof schema[name] === 'number' ? [words(String(schema[name]))] : []));

/** The object inside a list or beside a null. */
function innermost(schema: JsonObject): JsonObject {
  if (isObject(schema['items'])) return innermost(schema['items']);
  const option = objectsOf(schema['anyOf']).find((each) => 'properties' in innermost(each));
  return option ? innermost(option) : schema;
}
