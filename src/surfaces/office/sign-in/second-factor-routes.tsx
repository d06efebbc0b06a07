import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { Shop } from '../../../shop.ts';
import { SecondFactorSetUp, type SetUp } from '../../storefront/account/second-factor-page.tsx';
import { secretIn, squareOf } from '../../storefront/account/square.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { sentBy, staffSignIn, whoOfStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';

const Password = Type.Object({
  password: Type.String({ minLength: 1, maxLength: 200, reason: 'Enter your password.' }),
});
const Code = Type.Object({
  code: Type.String({ minLength: 6, maxLength: 10, reason: 'Enter the six figures of your app.' }),
});

/** Nobody of the staff gets any further before they have set up their second factor. */
export function officeSecondFactorRoutes(app: App, shop: Shop): void {
  app.get('/office/second-factor', async (request, reply) => {
    const staff = await whoOfStaff(request, shop);
    if (!staff) return reply.redirect('/office/sign-in', 303);
    if (staff.secondFactor) return reply.redirect('/office', 303);
    return reply.page(await begin(request, shop, undefined));
  });

  app.post('/office/second-factor', async (request, reply) => {
    if (!(await whoOfStaff(request, shop))) return reply.redirect('/office/sign-in', 303);
    const { value } = readFields(Password, request.body);
    const door = staffSignIn(request, shop);
    const begun = value ? await door.beginSecondFactor(value.password, sentBy(request)) : undefined;
    if (begun?.done !== 'begun') return reply.code(422).page(await begin(request, shop, 'That is not your password.'));
    const setUp = { picture: squareOf(begun.address), secret: secretIn(begun.address), spareCodes: begun.spareCodes };
    return reply.header('cache-control', 'no-store').page(await prove(request, shop, setUp, undefined));
  });

  app.post('/office/second-factor/code', async (request, reply) => {
    if (!(await whoOfStaff(request, shop))) return reply.redirect('/office/sign-in', 303);
    const { value } = readFields(Code, request.body);
    const proved = value ? await staffSignIn(request, shop).withCode(value.code, sentBy(request)) : undefined;
    if (proved?.done !== 'signed-in') {
      const reason = 'That code is not right, or is too old by now. Enter the next one.';
      return reply.code(422).page(await prove(request, shop, undefined, reason));
    }
    return reply.header('set-cookie', proved.cookies).redirect('/office', 303);
  });
}

const begin = (request: FastifyRequest, shop: Shop, error: string | undefined) =>
  officePage(request, shop, {
    title: 'Set up your second factor',
    main: (
      <form method="post" action="/office/second-factor" class="stack" novalidate>
        <p>The office opens with your password and the code of an authenticator app on your telephone.</p>
        <Field
          id="password"
          name="password"
          label="Your password"
          type="password"
          autocomplete="current-password"
          error={error}
        />
        <Button>Show me the square</Button>
      </form>
    ),
  });

const prove = (request: FastifyRequest, shop: Shop, setUp: SetUp | undefined, error: string | undefined) =>
  officePage(request, shop, {
    title: 'Set up your second factor',
    main: (
      <SecondFactorSetUp
        setUp={setUp}
        errors={error ? [{ field: 'code', reason: error }] : []}
        action="/office/second-factor/code"
      />
    ),
  });
