/** What else a form has to carry along: the search while filtering, the filters while sorting. */
export function HiddenFields({ fields }: { fields: readonly (readonly [name: string, value: string])[] | undefined }) {
  return (
    <>
      {fields?.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
