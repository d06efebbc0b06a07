/** Suggestions under the search field: an editable combobox with a list, as the ARIA practices have it. */

type Suggestion = { words: string; url: string; aside?: string; picture?: string };

type Answer = {
  products: { name: string; url: string; price: string; picture: string }[];
  categories: { name: string; url: string }[];
  queries: { text: string; url: string }[];
};

const pauseMs = 120;

for (const form of document.querySelectorAll<HTMLFormElement>('[data-island="search-suggest"]')) {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  if (input) suggest(form, input);
}

function suggest(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = document.createElement('div');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = 'Suggestions';
  list.hidden = true;
  form.append(list);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  let chosen = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();

  const close = (): void => {
    clearTimeout(waiting);
    asking.abort();
    list.hidden = true;
    chosen = -1;
    input.ariaExpanded = 'false';
    input.removeAttribute('aria-activedescendant');
  };

  const choose = (next: number): void => {
    const options = [...list.children];
    chosen = next < -1 ? options.length - 1 : next >= options.length ? -1 : next;
    options.forEach((option, index) => {
      option.ariaSelected = String(index === chosen);
    });
    const id = options[chosen]?.id;
    if (id) input.setAttribute('aria-activedescendant', id);
    else input.removeAttribute('aria-activedescendant');
  };

  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const query = input.value.trim();
    if (query.length < 2) return close();
    try {
      const address = `/search/suggestions?q=${encodeURIComponent(query)}`;
      const response = await fetch(address, { signal: asking.signal, headers: { accept: 'application/json' } });
      if (!response.ok) return close();
      const found = inOneList(await response.json());
      list.replaceChildren(...found.map(drawn));
      list.hidden = found.length === 0;
      input.ariaExpanded = String(found.length > 0);
      choose(-1);
    } catch {
      // A newer question or a lost line; the form still works.
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, pauseMs);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return close();
    if (list.hidden) return;
    const option = list.children[chosen];
    if (event.key === 'Enter' && option instanceof HTMLElement) {
      event.preventDefault();
      location.assign(option.dataset.url ?? '/');
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    }
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    if (option?.dataset.url) location.assign(option.dataset.url);
  });
  input.addEventListener('blur', close);
}

const inOneList = ({ queries, categories, products }: Answer): Suggestion[] => [
  ...queries.map(({ text, url }) => ({ words: text, url })),
  ...categories.map(({ name, url }) => ({ words: name, url, aside: 'Department' })),
  ...products.map(({ name, url, price, picture }) => ({ words: name, url, aside: price, picture })),
];

function drawn({ words, url, aside, picture }: Suggestion, index: number): HTMLElement {
  const option = document.createElement('div');
  option.role = 'option';
  option.id = `suggestion-${index}`;
  option.dataset.url = url;
  const image = document.createElement(picture ? 'img' : 'span');
  if (image instanceof HTMLImageElement && picture) {
    image.src = picture;
    image.alt = '';
  }
  const label = document.createElement('span');
  label.textContent = words;
  const note = document.createElement('span');
  note.className = 'quiet';
  note.textContent = aside ?? '';
  option.append(image, label, note);
  return option;
}
