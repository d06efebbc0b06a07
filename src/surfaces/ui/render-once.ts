import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

const rendered = new WeakMap<object, string>();

/**
 * Renders a part that hangs on one long-lived object alone, once per object.
 *
 * Departments and footer are half of the nodes of a page and never differ between requests. What goes in is our own
 * JSX and comes out escaped, so it may be set as inner HTML.
 */
export function renderOnce(key: object, part: () => VNode): { __html: string } {
  let html = rendered.get(key);
  if (html === undefined) {
    html = inOnePiece(renderToString(part()));
    rendered.set(key, html);
  }
  return { __html: html };
}

/**
 * A string that was put together is kept by the engine as the tree of its parts until somebody reads it, and each page
 * that contains it would walk that tree again: a quarter of the time of a listing, and several times the memory.
 */
const inOnePiece = (text: string): string => Buffer.from(text).toString();
