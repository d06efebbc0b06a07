import { Stub, type StubProps } from './stub.tsx';

export type StubStep = {
  title: string;
  /** When it happened or is due, in words. */
  when?: string | undefined;
  state: 'done' | 'current' | 'next' | 'void';
  stub?: StubProps | undefined;
};

const stateWords = { done: 'Done', current: 'Now', next: 'To come', void: 'Does not apply' } as const;

/** The life of a contract as a line of stubs: a row on a wide screen, a column on a phone. */
export function StubLine({ label, steps }: { label: string; steps: readonly StubStep[] }) {
  return (
    <ol class="stub-line" aria-label={label}>
      {steps.map(({ title, when, state, stub }) => (
        <li key={title} class={state} aria-current={state === 'current' ? 'step' : undefined}>
          <div class="step-head">
            <span class="step-title">{title}</span>
            <span class="step-state">
              {stateWords[state]}
              {when && ` · ${when}`}
            </span>
          </div>
          {stub && <Stub {...stub} />}
        </li>
      ))}
    </ol>
  );
}
