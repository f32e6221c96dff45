/** What a form's action says back: what was typed (never a password), what is wrong, what was made. */
export type FormState = {
  values: Readonly<Record<string, string>>;
  errors: readonly { field: string | null; text: string }[];
  made: string | null;
};

export const UNTOUCHED_FORM: FormState = { values: {}, errors: [], made: null };
