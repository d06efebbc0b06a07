import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Static, TSchema } from 'typebox';
import type { FieldError } from './problem.ts';

/**
 * Reads what a person typed. A schema may carry a `reason`: the sentence that says what the field needs.
 *
 * Forms hand over strings, so numbers and ticks are turned into their kind here and nowhere else.
 */
export function readFields<S extends TSchema>(
  schema: S,
  typed: unknown,
): { value: Static<S>; errors?: undefined } | { value?: undefined; errors: FieldError[] } {
  const value = asked(schema, structuredClone(typed ?? {}));
  trim(value);
  const validate = compiled(schema);
  if (validate(value)) return { value: value as Static<S> };
  return { errors: fieldErrors(validate.errors ?? [], schema) };
}

export const readingOptions = {
  allErrors: true,
  coerceTypes: 'array',
  removeAdditional: true,
  useDefaults: true,
  verbose: true,
  strict: false,
} as const;
export const strictOptions = {
  allErrors: true,
  coerceTypes: false,
  removeAdditional: true,
  useDefaults: true,
  verbose: true,
  strict: false,
} as const;

const reading = withFormats(new Ajv(readingOptions));
const known = new WeakMap<TSchema, ValidateFunction>();

function compiled(schema: TSchema): ValidateFunction {
  const validate = known.get(schema) ?? reading.compile(schema);
  known.set(schema, validate);
  return validate;
}

export function withFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv);
  return ajv;
}

/** Only the fields that the schema asks for: whatever else a form or a hostile program sends is not looked at. */
function asked(schema: TSchema, typed: unknown): unknown {
  const { properties } = schema as { properties?: object };
  if (!properties || typeof typed !== 'object' || typed === null) return typed;
  return Object.fromEntries(Object.entries(typed).filter(([name]) => Object.hasOwn(properties, name)));
}

/** Spaces around what was typed never mean anything, and an empty field is one that was left out. */
function trim(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  for (const [name, typed] of Object.entries(fields)) {
    if (typeof typed !== 'string') trim(typed);
    else if (typed.trim() === '') delete fields[name];
    else fields[name] = typed.trim();
  }
}

/** One reason for each field, in the order in which the schema names the fields. */
export function fieldErrors(errors: readonly ErrorObject[], schema?: TSchema): FieldError[] {
  const byField = new Map<string, FieldError>();
  for (const error of errors) {
    const missing = error.keyword === 'required' ? `/${String(error.params['missingProperty'])}` : '';
    const field = `${error.instancePath}${missing}`.slice(1).replaceAll('/', '.');
    if (!byField.has(field)) byField.set(field, { field, reason: reasonOf(error, missing.slice(1)) });
  }
  const order = Object.keys((schema as { properties?: object } | undefined)?.properties ?? {});
  const place = ({ field }: FieldError) => order.indexOf(field.split('.')[0] ?? '');
  return [...byField.values()].sort((a, b) => place(a) - place(b));
}

interface Explained {
  reason?: string;
  properties?: Record<string, Explained>;
}

function reasonOf(error: ErrorObject, missing: string): string {
  const parent = error.parentSchema as Explained | undefined;
  const said = missing ? parent?.properties?.[missing]?.reason : parent?.reason;
  if (said) return said;
  if (error.keyword === 'required') return 'This is missing.';
  if (error.keyword === 'maxLength') return `This can be ${String(error.params['limit'])} characters at most.`;
  return `This ${error.message ?? 'is not right'}.`;
}
