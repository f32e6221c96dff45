import type { Ref } from 'react';
import { type FieldBinding, TICKED } from '@/app/_survey/field-binding';
import { fieldNames } from '@/app/_survey/field-names';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import type { Item, Questionnaire, Reason } from '@/lib/questionnaire/questionnaire';

type Props = {
  reasons: readonly Reason[];
  language: SurveyLanguage;
  bind: FieldBinding;
  legendRef?: Ref<HTMLLegendElement>;
};

/** The criteria that a low rating of this question may be explained with. */
export function reasonsOf(questionnaire: Questionnaire, item: Item): readonly Reason[] {
  if (item.factor === null) return [];
  return questionnaire.reasons.filter((reason) => reason.factor === item.factor);
}

export function Reasons({ reasons, language, bind, legendRef }: Props) {
  const { t } = language;
  return (
    <fieldset className="reasons">
      <legend ref={legendRef} tabIndex={legendRef ? -1 : undefined}>
        <span
          className="reasons-title"
          data-recording={language.recordingOfText('survey.reasons.title')}
        >
          {t('survey.reasons.title')}
        </span>{' '}
        <span className="hint">{t('survey.reasons.hint')}</span>
      </legend>
      <div className="reasons-list">
        {reasons.map((reason) => {
          const name = fieldNames.reason(reason.code);
          return (
            <label key={reason.code} className="reason">
              <input {...bind(name, TICKED)} type="checkbox" id={name} value={TICKED} />
              <span className="reason-words" data-recording={language.recordingOf(reason)}>
                {language.wordingOf(reason)}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
