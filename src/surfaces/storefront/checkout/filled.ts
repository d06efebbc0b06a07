import type { FieldError } from '../../../lib/http/problem.ts';

/** What a field is filled with and what is wrong with it, by its name. */
export type Filled = (name: string) => {
  id: string;
  name: string;
  value: string | undefined;
  error: string | undefined;
};

export const fill =
  (values: Readonly<Record<string, string | undefined>>, errors: readonly FieldError[]): Filled =>
  (name) => ({ id: name, name, value: values[name], error: errors.find(({ field }) => field === name)?.reason });
