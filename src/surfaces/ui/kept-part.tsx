import type { VNode } from 'preact';
import { renderOnce } from './render-once.ts';

/**
 * A part of a page that is the same for as long as one object lives, such as the filters of an answer of the search.
 *
 * It is rendered once and sent again: the counts beside forty filters are half of the nodes of a listing.
 */
export const KeptPart = ({ of, part, look }: { of: object; part: () => VNode; look?: string }) => (
  <div class={look} dangerouslySetInnerHTML={renderOnce(of, part)} />
);

/**
 * Objects to hang kept parts on, found again by all that the part is made of; the least lately used is let go.
 *
 * What a page shows is read afresh for every request. Only when it says just the same is the part sent again.
 */
export function partsMadeOf(most: number): (...all: readonly unknown[]) => object {
  const keys = new Map<string, object>();
  return (...all) => {
    const text = JSON.stringify(all);
    const key = keys.get(text) ?? {};
    keys.delete(text);
    keys.set(text, key);
    if (keys.size > most) keys.delete(keys.keys().next().value ?? text);
    return key;
  };
}

const pairs = new WeakMap<object, WeakMap<object, object>>();

/** The object of two objects together: the same two give the same one, for as long as both live. */
export function bothOf(one: object, other: object): object {
  const beside = pairs.get(one) ?? new WeakMap<object, object>();
  pairs.set(one, beside);
  const pair = beside.get(other) ?? {};
  beside.set(other, pair);
  return pair;
}
