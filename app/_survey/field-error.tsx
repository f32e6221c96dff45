/** What is wrong with one field, beside it; the field points here with aria-describedby. */
export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p className="field-error" id={id}>
      {text}
    </p>
  );
}
