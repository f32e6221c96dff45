import type { ReactNode, Ref } from 'react';
import type { FieldBinding } from '@/app/_survey/field-binding';
import { FieldError } from '@/app/_survey/field-error';
import { fieldNames, NO_OPINION } from '@/app/_survey/field-names';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { Face } from '@/app/_ui/face';
import { type Item, OVERALL, RATINGS } from '@/lib/questionnaire/questionnaire';

type Props = {
  item: Item;
  position: { number: number; total: number };
  language: SurveyLanguage;
  bind: FieldBinding;
  error?: string;
  legendRef?: Ref<HTMLLegendElement>;
  /** Before the choices. */
  tools?: ReactNode;
  children?: ReactNode;
};

/** The field that a link to the question leads to. */
export function firstInputId(itemCode: string): string {
  return `${fieldNames.rating(itemCode)}-${RATINGS[0]}`;
}

/** One question, drawn once for kiosk and phone: five faces with words, and "no opinion" beside them. */
export function Question(props: Props) {
  const { item, position, language, bind, error, legendRef, tools, children } = props;
  const { t } = language;
  const isRequired = item.code === OVERALL;
  const name = fieldNames.rating(item.code);
  const errorId = `${name}-error`;
  return (
    <fieldset
      className={error ? 'question question-wrong' : 'question'}
      aria-describedby={error ? errorId : undefined}
    >
      <legend ref={legendRef} tabIndex={legendRef ? -1 : undefined}>
        <span className="question-position">
          <span className="question-number">
            {t('survey.position', position)}
            {isRequired ? ' · ' : null}
          </span>
          {isRequired ? t('survey.required') : null}
        </span>{' '}
        <span className="question-wording" data-recording={language.recordingOf(item)}>
          {language.wordingOf(item)}
        </span>
      </legend>
      {error ? <FieldError id={errorId} text={error} /> : null}
      {tools}
      <div className="choices">
        {RATINGS.map((rating) => (
          <label key={rating} className="choice">
            <input
              {...bind(name, String(rating))}
              type="radio"
              id={`${name}-${rating}`}
              value={rating}
            />
            <span className={`choice-body degree-${rating}`}>
              <Face degree={rating} />
              <span
                className="choice-words"
                data-recording={language.recordingOfText(`rating.${rating}`)}
              >
                {t(`rating.${rating}`)}
              </span>
            </span>
          </label>
        ))}
        <label className="choice choice-none">
          <input {...bind(name, NO_OPINION)} type="radio" id={`${name}-none`} value={NO_OPINION} />
          <span className="choice-body">
            <span className="choice-words" data-recording={language.recordingOfText('rating.none')}>
              {t('rating.none')}
            </span>
          </span>
        </label>
      </div>
      {children}
    </fieldset>
  );
}
