/** Passkeys, where the browser knows them: the button to sign in with one, and the button to add one. */

type Answer = { toJSON(): unknown };

async function ask(url: string, body: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? answer.title);
  return answer;
}

async function signIn(to: string): Promise<void> {
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(await asRequest('/sign-in/passkey/options'));
  const credential = await navigator.credentials.get({ publicKey: options });
  if (!isAnswer(credential)) return;
  await ask('/sign-in/passkey', { answer: credential.toJSON() });
  location.assign(to);
}

async function add(name: string): Promise<void> {
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(await asCreation('/account/passkeys/options'));
  const credential = await navigator.credentials.create({ publicKey: options });
  if (!isAnswer(credential)) return;
  await ask('/account/passkeys', { answer: credential.toJSON(), name });
  location.reload();
}

const asRequest = async (url: string) => (await fetch(url, { method: 'POST' })).json();
const asCreation = asRequest;

const isAnswer = (credential: unknown): credential is Answer =>
  typeof credential === 'object' && credential !== null && 'toJSON' in credential;

/** A person who closes the browser's own window has changed their mind; everything else is said beside the button. */
function offer(place: HTMLElement, act: () => Promise<void>): void {
  const button = place.querySelector('button');
  const words = place.querySelector('[role=alert]');
  place.hidden = false;
  button?.addEventListener('click', async () => {
    if (words) words.textContent = '';
    try {
      await act();
    } catch (fault) {
      const changedMind = fault instanceof DOMException && fault.name === 'NotAllowedError';
      if (words && !changedMind) words.textContent = fault instanceof Error ? fault.message : 'That did not work.';
    }
  });
}

if ('PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential) {
  for (const place of document.querySelectorAll<HTMLElement>('[data-island=passkey-sign-in]')) {
    offer(place, () => signIn(place.dataset['to'] ?? '/account'));
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-island=passkey-add]')) {
    offer(place, () => add(place.dataset['name'] ?? 'Passkey'));
  }
}
