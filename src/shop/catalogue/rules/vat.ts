/** The classes of VAT; what each of them comes to is a figure of the terms. */
export type Vat = 'standard' | 'reduced' | 'zero';
