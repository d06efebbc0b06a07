import type { Change } from '../../../shop/terms/index.ts';

const said = { added: 'New', withdrawn: 'Withdrawn', changed: 'Changed' } as const;

/** A clause with what came in and what went out, word by word. */
export function ChangedClause({ change: { id, title, change, words }, number }: { change: Change; number: string }) {
  return (
    <article class="clause" id={id} aria-labelledby={`${id}-title`}>
      <span class="clause-number">{number}</span>
      <div>
        <h3 id={`${id}-title`}>{title}</h3>
        <p>
          {words.map(({ text, was }, index) => {
            if (was === 'kept') return text;
            return was === 'inserted' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
          })}
        </p>
      </div>
      <p class="clause-proof">{said[change]}</p>
    </article>
  );
}
