import { electronicsPhrases } from './electronics-phrases.ts';
import type { Electronic, Shelf, Test } from './electronics-tests.ts';
import { electronicsWideWords } from './electronics-wide-words.ts';
import { electronicsWords } from './electronics-words.ts';

/** Read from the top. */
const shelves: readonly Shelf[] = [...electronicsPhrases, ...electronicsWords, ...electronicsWideWords];

const fits = (test: Test, item: Electronic): boolean => (test instanceof RegExp ? test.test(item.title) : test(item));

/** The shelf on which an electronic product stands, told from its title and the attributes that it has. */
export function shelveElectronics(item: Electronic): string {
  const shelf = shelves.find(([, ...tests]) => tests.some((test) => fits(test, item)));
  if (shelf) return shelf[0];
  const described = { ...item, title: item.description };
  const second = shelves.find(([, ...tests]) =>
    tests.some((test) => test instanceof RegExp && test.test(described.title)),
  );
  return second?.[0] ?? 'computing/computer-accessories';
}
