import type { ComponentChildren } from 'preact';

export type Step = {
  title: string;
  state: 'done' | 'current' | 'next';
  /** What was decided, in a line, once it is done. */
  summary?: ComponentChildren;
  changeUrl?: string | undefined;
  body?: ComponentChildren;
};

/** The steps of a task in one column: what is done is folded to a line and can be opened again. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map(({ title, state, summary, changeUrl, body }, index) => (
        <li key={title} class={state} aria-current={state === 'current' ? 'step' : undefined}>
          <div class="steps-head">
            <h2>
              <span class="steps-number">{index + 1}</span>
              {title}
              {state === 'done' && <span class="hidden">, done</span>}
            </h2>
            {state === 'done' && changeUrl && (
              <a href={changeUrl}>
                Change<span class="hidden"> {title}</span>
              </a>
            )}
          </div>
          {state === 'done' && summary && <div class="steps-summary">{summary}</div>}
          {state === 'current' && <div class="steps-body">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
