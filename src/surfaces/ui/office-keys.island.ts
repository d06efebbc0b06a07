/** The office by keyboard: slash searches, question mark lists the keys, j and k walk the rows, Enter opens one. */

const keys = document.querySelector<HTMLDialogElement>('#keys');
let row = -1;

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-opens-keys]')) return;
  event.preventDefault();
  keys?.showModal();
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || keys?.open) return;
  if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) return document.activeElement.blur();
  if (event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]')) return;
  if (event.key === '/') {
    event.preventDefault();
    document.querySelector<HTMLInputElement>('#search')?.select();
  } else if (event.key === '?') {
    event.preventDefault();
    keys?.showModal();
  } else if (event.key === 'j' || event.key === 'k') {
    walk(event.key === 'j' ? 1 : -1);
  } else if (
    event.key === 'Enter' &&
    !(event.target instanceof HTMLElement && event.target.closest('a, button, summary'))
  ) {
    rows()[row]?.querySelector('a')?.click();
  }
});

const rows = (): HTMLTableRowElement[] => [...document.querySelectorAll<HTMLTableRowElement>('main tbody tr')];

function walk(by: number): void {
  const all = rows();
  row = Math.max(0, Math.min(all.length - 1, row + by));
  all.forEach((each, index) => {
    each.ariaSelected = index === row ? 'true' : null;
  });
  const link = all[row]?.querySelector('a');
  (link ?? all[row])?.focus();
  all[row]?.scrollIntoView({ block: 'nearest' });
}
