import { parts } from '../../../lib/terms/print.ts';

/** A figure of more letters than these, such as a list of countries, may be broken at the end of a line. */
const longest = 24;

/** A printed sentence, with the figures marked that the rules are run with. */
export function PrintedWords({ text }: { text: string }) {
  return (
    <>
      {parts(text).map((part, index) =>
        part.figure ? (
          <span key={index} class={part.text.length > longest ? 'figure long' : 'figure'}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
