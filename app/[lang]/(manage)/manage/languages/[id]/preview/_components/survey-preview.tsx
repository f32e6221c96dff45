import { Comment } from '@/app/_survey/comment';
import { plainBinding } from '@/app/_survey/field-binding';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { Button } from '@/app/_ui/button';
import { Questions } from '@/app/(phone)/questions';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

type Props = { questionnaire: Questionnaire; language: SurveyLanguage; label: string };

/** A survey as a citizen sees it, by the one renderer; there is no form around it, so nothing can be sent. */
export function SurveyPreview({ questionnaire, language, label }: Props) {
  const { t, tag } = language;
  const bind = plainBinding({});
  const isFull = questionnaire.asksProfile;
  return (
    <section className="survey-preview" lang={tag} aria-label={label}>
      {language.warning ? <p className="hint">{t(language.warning)}</p> : null}
      <h2 className="survey-preview__title">
        {t(isFull ? 'phone.heading.full' : 'phone.heading')}
      </h2>
      <p>{t(isFull ? 'phone.intro.full' : 'phone.intro')}</p>
      <p className="survey-preview__promise">{t('survey.promise')}</p>
      <Questions questionnaire={questionnaire} language={language} bind={bind} problems={[]} />
      <Comment language={language} bind={bind} />
      <Button type="button" disabled>
        {t('survey.send')}
      </Button>
    </section>
  );
}
