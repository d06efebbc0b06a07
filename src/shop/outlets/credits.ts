import { Type } from 'typebox';
import { readFacts } from './facts.ts';

const Credit = Type.Object({
  site: Type.Union([Type.Literal('hollis'), Type.Literal('larkfield'), Type.Literal('both')]),
  what: Type.String(),
  source: Type.String(),
  url: Type.TemplateLiteral([Type.Literal('https://'), Type.String()]),
  licence: Type.String(),
});

const all = readFacts('credits.json', Type.Array(Credit));

/** Whose work the product details of a site rest on, named as their licences ask. */
export const creditsOf = (siteId: string) => all.filter(({ site }) => site === siteId || site === 'both');
