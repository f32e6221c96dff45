import type { FieldBinding } from '@/app/_survey/field-binding';
import { fieldNames } from '@/app/_survey/field-names';
import type { TextKey, Translate } from '@/lib/i18n/translator';
import { PROFILE_FIELDS, PROFILE_OPTIONS, type ProfileField } from '@/lib/submission/profile';

type Props = { t: Translate; bind: FieldBinding };

/** Nothing here must be told; the empty choice at the top of each list means "not told". */
export function Profile({ t, bind }: Props) {
  return (
    <fieldset className="profile">
      <legend>{t('profile.title')}</legend>
      <p className="hint">{t('profile.hint')}</p>
      {PROFILE_FIELDS.map((field) => (
        <ProfileQuestion key={field} field={field} t={t} bind={bind} />
      ))}
    </fieldset>
  );
}

function ProfileQuestion({ field, t, bind }: Props & { field: ProfileField }) {
  const name = fieldNames.profile(field);
  const isSensitive = field === 'ethnicity';
  return (
    <div className="profile-question">
      <label htmlFor={name}>{t(`profile.${field}.title` as TextKey)}</label>
      {isSensitive ? (
        <p className="hint" id={`${name}-hint`}>
          {t('profile.ethnicity.why')}
        </p>
      ) : null}
      <select
        {...bind(name)}
        id={name}
        autoComplete="off"
        aria-describedby={isSensitive ? `${name}-hint` : undefined}
      >
        <option value="">{t('profile.untold')}</option>
        {PROFILE_OPTIONS[field].map((option) => (
          <option key={option} value={option}>
            {t(`profile.${field}.${option}` as TextKey)}
          </option>
        ))}
      </select>
    </div>
  );
}
