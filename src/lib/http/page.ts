import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole document as the browser gets it. JSX escapes whatever is put into it. */
export const pageOf = (node: VNode): string => `<!doctype html>${renderToString(node)}`;
