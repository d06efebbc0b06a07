import type { FieldError } from '../../../lib/http/problem.ts';
import { type DeskProduct, weeeCategories } from '../../../shop/catalogue/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface EditFormProps {
  product: DeskProduct;
  typed: Readonly<Record<string, unknown>> | undefined;
  errors: readonly FieldError[];
}

/** The words and flags of a product, to change. The revision that was read goes along, so that no change is lost. */
export function EditForm({ product, typed, errors }: EditFormProps) {
  const stored = storedText(product);
  const value = (name: keyof typeof stored): string => {
    const given = typed?.[name];
    return typed === undefined || !('name' in typed) ? stored[name] : typeof given === 'string' ? given : '';
  };
  const wrong = (name: string) => errors.find(({ field }) => field === name)?.reason;
  const ticked = (name: 'drink' | 'perishable' | 'electrical') =>
    typed && 'name' in typed ? typed[name] === 'yes' : product[name];
  return (
    <form class="stack" method="post" action={`/office/products/${product.sku}/revisions`} aria-labelledby="words">
      <h2 id="words">Words and flags</h2>
      <input type="hidden" name="revision" value={product.revision} />
      <Field id="name" name="name" label="Name" value={value('name')} error={wrong('name')} width="full" required />
      <Field id="maker" name="maker" label="Maker" value={value('maker')} error={wrong('maker')} />
      <TextArea
        id="description"
        name="description"
        label="Description"
        rows={6}
        value={value('description')}
        error={wrong('description')}
      />
      <TextArea
        id="attributes"
        name="attributes"
        label="Attributes"
        hint="One a line: Colour: blue"
        rows={6}
        value={value('attributes')}
        error={wrong('attributes')}
      />
      <TextArea
        id="specialConditions"
        name="specialConditions"
        label="Special conditions"
        hint="One a line. They are part of the contract of everybody who orders from now on."
        rows={3}
        value={value('specialConditions')}
        error={wrong('specialConditions')}
      />
      <Fieldset id="flags" legend="What the rules need to know">
        <Checkbox id="drink" name="drink" label="It is a drink" checked={ticked('drink')} />
        <Checkbox id="perishable" name="perishable" label="It perishes" checked={ticked('perishable')} />
        <Checkbox id="electrical" name="electrical" label="It is electrical" checked={ticked('electrical')} />
      </Fieldset>
      <Field
        id="abv"
        name="abv"
        label="Alcohol by volume, in %"
        inputmode="decimal"
        width="short"
        value={value('abv')}
        error={wrong('abv')}
      />
      <Select
        id="weeeCategory"
        name="weeeCategory"
        label="Category of its electrical waste"
        value={value('weeeCategory')}
        error={wrong('weeeCategory')}
        options={[
          { value: '', label: 'None' },
          ...weeeCategories.map((category) => ({ value: category, label: category })),
        ]}
      />
      <Button>Save the product</Button>
    </form>
  );
}

const storedText = (product: DeskProduct) => ({
  name: product.name,
  maker: product.maker ?? '',
  description: product.description,
  attributes: Object.entries(product.attributes)
    .map(([name, what]) => `${name}: ${what}`)
    .join('\n'),
  specialConditions: product.specialConditions.join('\n'),
  abv: product.abv ?? '',
  weeeCategory: product.weeeCategory ?? '',
});
