import { type Control, useWatch } from 'react-hook-form';
import type { FormFields } from '@/app/_survey/answers-from-form';
import { fieldNames } from '@/app/_survey/field-names';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { formatInteger } from '@/lib/i18n/format';
import { type Answers, COMMENT_LIMIT } from '@/lib/submission/answers-schema';

/** From here on the remaining signs are told. */
const TOLD_FROM = 300;
/** A screen reader hears these steps only, not every key. */
const HEARD_AT = [0, 20, 50, 100, 200, TOLD_FROM];

type Props = {
  control: Control<FormFields, unknown, Answers>;
  language: SurveyLanguage;
};

export function CommentLeft({ control, language }: Props) {
  const { t, base } = language;
  const comment = useWatch({ control, name: fieldNames.comment });
  const left = COMMENT_LIMIT - [...String(comment ?? '').normalize('NFC')].length;
  const told = (count: number) =>
    count >= 0
      ? t('kiosk.comment.left', { count: formatInteger(base, count) })
      : t('kiosk.comment.over', { count: formatInteger(base, -count) });
  const heard = left < 0 ? -1 : HEARD_AT.find((step) => left <= step);
  return (
    <>
      <p className={left < 0 ? 'field-error' : 'hint'} aria-hidden="true">
        {left <= TOLD_FROM ? told(left) : '\u00a0'}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {heard === undefined ? null : told(heard < 0 ? left : heard)}
      </p>
    </>
  );
}
