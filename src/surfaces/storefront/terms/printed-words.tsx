import { parts } from '../../../lib/terms/print.ts';

/** A printed sentence, with the figures marked that the rules are run with. */
export function PrintedWords({ text }: { text: string }) {
  return (
    <>
      {parts(text).map((part, index) =>
        part.figure ? (
          <span key={index} class="figure">
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
