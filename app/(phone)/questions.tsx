import type { FieldBinding } from '@/app/_survey/field-binding';
import { fieldNames } from '@/app/_survey/field-names';
import { type FormProblem, problemIn } from '@/app/_survey/form-problems';
import { Question } from '@/app/_survey/question';
import { Reasons, reasonsOf } from '@/app/_survey/reasons';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { factorSections } from '@/app/(phone)/factor-sections';
import { ListenButton } from '@/app/(phone)/listen-button';
import { askedFactor } from '@/lib/language-packs/asked-parts';
import type { Item, Questionnaire } from '@/lib/questionnaire/questionnaire';

type Props = {
  questionnaire: Questionnaire;
  language: SurveyLanguage;
  bind: FieldBinding;
  problems: readonly FormProblem[];
};

/** All questions on one page; where a factor has several, they stand under its name. */
export function Questions(props: Props) {
  const { questionnaire, language } = props;
  const sections = factorSections(questionnaire);
  if (!sections)
    return questionnaire.items.map((item) => <One key={item.code} {...props} item={item} />);
  return sections.map(({ factor, items }) => (
    <section key={factor ?? 'overall'}>
      {factor ? <h2>{language.wordingOf(askedFactor(factor))}</h2> : null}
      {items.map((item) => (
        <One key={item.code} {...props} item={item} />
      ))}
    </section>
  ));
}

function One({ questionnaire, item, language, bind, problems }: Props & { item: Item }) {
  const reasons = reasonsOf(questionnaire, item);
  return (
    <Question
      item={item}
      position={{
        number: questionnaire.items.indexOf(item) + 1,
        total: questionnaire.items.length,
      }}
      language={language}
      bind={bind}
      error={problemIn(problems, fieldNames.rating(item.code))}
      tools={<ListenButton t={language.t} />}
    >
      {reasons.length > 0 ? (
        <div className="when-low">
          <p className="hint without-has">{language.t('phone.reasons.when')}</p>
          <Reasons reasons={reasons} language={language} bind={bind} />
        </div>
      ) : null}
    </Question>
  );
}
