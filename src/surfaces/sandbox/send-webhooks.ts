import { isSandbox } from '../../shop/payments/index.ts';
import type { Shop } from '../../shop.ts';

/** Where the shop listens for its provider. */
export const webhookPath = '/api/v1/payments/webhooks/sandbox';

/** The sandbox's own sender: posts the webhooks that are due to the shop, as a provider outside would. */
export async function sendSandboxWebhooks({ provider, now }: Shop, shopUrl: string): Promise<number> {
  if (!isSandbox(provider)) return 0;
  const address = new URL(webhookPath, shopUrl);
  return provider.sendWebhooks(now(), async (body, headers) => {
    try {
      const answer = await fetch(address, { method: 'POST', body, headers, signal: AbortSignal.timeout(10_000) });
      return answer.ok;
    } catch {
      return false;
    }
  });
}
