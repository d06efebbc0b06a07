/** Adds to the basket without leaving the page; if anything goes wrong, the form is sent as if there were no script. */

const say = (words: string): void => {
  const announcement = document.querySelector('[data-announce]');
  if (announcement) announcement.textContent = words;
};

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.island !== 'add-to-basket') return;
  event.preventDefault();
  const button = form.querySelector('button');
  if (!button || button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  try {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
    const response = await fetch(form.action, {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
    });
    const answer: { count?: number; words?: string } = await response.json();
    if (!response.ok || answer.count === undefined) return form.submit();
    if (isFirst() && (await isLost(fields))) return;
    for (const count of document.querySelectorAll('[data-basket-count]')) count.textContent = String(answer.count);
    say(answer.words ?? 'Added to your basket.');
    showAdded(button);
  } catch {
    form.submit();
  } finally {
    button.ariaBusy = null;
  }
});

const isFirst = (): boolean => document.querySelector('[data-basket-count]')?.textContent?.trim() === '0';

/** The first thing to go in shows whether the browser keeps cookies; where it keeps none, a page says what to do. */
async function isLost(fields: URLSearchParams): Promise<boolean> {
  const address = `/basket?added=${encodeURIComponent(fields.get('sku') ?? '')}`;
  const { status } = await fetch(address);
  if (status !== 422) return false;
  location.assign(address);
  return true;
}

/** The button says so for a moment, for those who see it. */
function showAdded(button: HTMLButtonElement): void {
  const words = button.firstChild;
  if (!words || words.textContent === 'Added') return;
  const before = words.textContent;
  words.textContent = 'Added';
  setTimeout(() => {
    words.textContent = before;
  }, 2000);
}
