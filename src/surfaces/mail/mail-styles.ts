import type { BrandLook } from './brand-look.ts';

/** The styles of a letter as they stand on its elements; made once for each brand. */
export function stylesOf({ light, textFace, headingFace, headingWeight, radius }: BrandLook) {
  const face = `font-family: ${textFace}`;
  const fine = `margin: 0 0 8px; font-size: 13px; line-height: 1.5; ${face}`;
  return {
    body: `margin: 0; padding: 0; background: ${light.paper}`,
    preview: 'display: none; max-height: 0; overflow: hidden; opacity: 0',
    whole: `background: ${light.paper}; border-collapse: collapse`,
    around: 'padding: 24px 0',
    sheet: `width: 600px; max-width: 100%; background: ${light.raised}; border-collapse: collapse`,
    head: `padding: 22px 32px; border-bottom: 1px solid ${light.rule}`,
    wordmark: `color: ${light.brand}; font-family: ${headingFace}; font-weight: ${headingWeight}; font-size: 24px; text-decoration: none`,
    text: `padding: 28px 32px 12px; color: ${light.ink}; ${face}; font-size: 16px; line-height: 1.55`,
    h1: `margin: 0 0 18px; color: ${light.ink}; font-family: ${headingFace}; font-weight: ${headingWeight}; font-size: 28px; line-height: 1.2`,
    h2: `margin: 30px 0 10px; font-family: ${headingFace}; font-weight: ${headingWeight}; font-size: 20px; line-height: 1.3`,
    p: 'margin: 0 0 16px',
    table: `width: 100%; margin: 0 0 20px; border-collapse: collapse; ${face}; font-size: 15px; line-height: 1.45`,
    cell: `padding: 10px 0; border-bottom: 1px solid ${light.rule}; text-align: left; vertical-align: top; font-weight: 400`,
    amount: `padding: 10px 0 10px 16px; border-bottom: 1px solid ${light.rule}; text-align: right; vertical-align: top; white-space: nowrap; font-variant-numeric: tabular-nums`,
    total: 'font-weight: 650',
    note: `display: block; color: ${light.quiet}; font-size: 13px`,
    term: `width: 1%; padding: 4px 16px 4px 0; color: ${light.quiet}; text-align: left; vertical-align: top; font-weight: 400; white-space: nowrap`,
    value: 'padding: 4px 0; vertical-align: top',
    actionRow: 'margin: 4px 0 24px',
    action: `display: inline-block; padding: 13px 22px; background: ${light.brand}; color: ${light['on-brand']}; border-radius: ${radius}; ${face}; font-weight: 600; text-decoration: none`,
    // The edge of a stub is cut; a mail program knows no mask, so it is dotted.
    stub: `margin: 0 0 16px; padding: 14px 18px 12px; background: ${light.stub}; border-left: 3px dotted ${light['stub-edge']}; border-radius: 0 ${radius} ${radius} 0; font-size: 14px; line-height: 1.5`,
    stubTitle: 'margin: 0 0 4px; font-weight: 650',
    stubWords: 'margin: 0 0 6px',
    stubClause: `margin: 0; color: ${light.quiet}; font-size: 12px; font-variant-numeric: tabular-nums`,
    link: `color: ${light.link}`,
    foot: `padding: 20px 32px 24px; border-top: 1px solid ${light.rule}; color: ${light.quiet}; ${face}`,
    small: fine,
  } as const;
}

export type MailStyles = ReturnType<typeof stylesOf>;
