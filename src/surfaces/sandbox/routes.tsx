import { Type } from 'typebox';
import { readFields } from '../../lib/http/fields.ts';
import type { App } from '../../lib/http/kinds.ts';
import { isSandbox, type Sandbox } from '../../shop/payments/index.ts';
import type { Shop } from '../../shop.ts';
import { answerMissing } from '../storefront/missing.tsx';
import { SandboxPage } from './sandbox-page.tsx';

const Params = Type.Object({ reference: Type.String({ pattern: '^sb_[0-9a-f]{32}$' }) });
const Decision = Type.Object({ decision: Type.Union([Type.Literal('approve'), Type.Literal('decline')]) });

/** The pages of the sandbox provider: what the bank of a real one would show. None when another provider is at work. */
export function sandboxRoutes(app: App, shop: Shop): void {
  if (!isSandbox(shop.provider)) return;
  const sandbox: Sandbox = shop.provider;

  app.get('/sandbox/payments/:reference', { schema: { params: Params } }, async (request, reply) => {
    const found = await sandbox.find(request.params.reference);
    if (!found) return answerMissing(request, reply, shop);
    const stylesheet = shop.theme.sheets['hollis']?.stylesheet;
    return reply.page(<SandboxPage payment={found} stylesheet={stylesheet} />);
  });

  app.post('/sandbox/payments/:reference', { schema: { params: Params } }, async (request, reply) => {
    const { reference } = request.params;
    const { value } = readFields(Decision, request.body);
    const found = await sandbox.find(reference);
    if (!found) return answerMissing(request, reply, shop);
    if (!value) return reply.redirect(`/sandbox/payments/${reference}`, 303);
    const next = await sandbox.decide(reference, value.decision === 'approve');
    return reply.redirect(next ?? '/', 303);
  });
}
