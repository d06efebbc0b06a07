import type { VNode } from 'preact';
import { renderOnce } from './render-once.ts';

/**
 * A part of a page that is the same for as long as one object lives, such as the filters of an answer of the search.
 *
 * It is rendered once and sent again: the counts beside forty filters are half of the nodes of a listing.
 */
export const KeptPart = ({ of, part }: { of: object; part: () => VNode }) => (
  <div dangerouslySetInnerHTML={renderOnce(of, part)} />
);
