import type { FastifyReply } from 'fastify';
import type { Message } from '../../shop/notifications/index.ts';

/**
 * Shows a letter as its reader sees it, in a frame of its own: it runs nothing, loads nothing and sends nothing.
 *
 * Whatever opens something, such as a link to a new password, is its reader's alone: `withKeys` is for the developer
 * whose own mailbox this is.
 */
export function showLetter(reply: FastifyReply, { html }: Message, { withKeys }: { withKeys: boolean }): FastifyReply {
  return reply
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'",
    )
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(withKeys ? html : withoutKeys(html));
}

const withoutKeys = (text: string): string => text.replace(/([?&]key=)[^\s"&<]+/g, '$1…');

/** A paper that came with the letter; nothing when there is none of that number. */
export function sendPaper(reply: FastifyReply, { attachments }: Message, number: number): FastifyReply | undefined {
  const paper = attachments[number];
  if (!paper) return undefined;
  const name = paper.name.replace(/[^\w.-]/g, '_');
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .type(paper.type)
    .send(Buffer.from(paper.content, 'base64'));
}
