import { describedBy, type FieldTexts } from '@/app/_ui/field';
import type { Choice } from '@/app/_ui/select-field';

type Props = FieldTexts & {
  id: string;
  name: string;
  choices: readonly Choice[];
  value?: string;
};

export function RadioGroup({ id, name, label, hint, error, choices, value }: Props) {
  return (
    <fieldset
      className={error ? 'field field--wrong' : 'field'}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className="field__label">{label}</legend>
      {hint ? (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <div className="radio-group">
        {choices.map((choice, index) => (
          <label key={choice.value} className="radio-group__choice">
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === value}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
