/**
 * A choice takes effect at once, and the button that would send it is taken away.
 *
 * Not on a phone's sheet of filters, which would shut at the first of several choices: there the button stays.
 */

for (const form of document.querySelectorAll<HTMLFormElement>('[data-island="filters"]')) {
  form.dataset.scripted = '';
  form.addEventListener('change', () => {
    if (!form.closest(':popover-open') && form.reportValidity()) form.requestSubmit();
  });
}
