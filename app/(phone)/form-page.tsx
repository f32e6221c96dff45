import type { FormFields } from '@/app/_survey/answers-from-form';
import { Comment } from '@/app/_survey/comment';
import { type FieldBinding, plainBinding } from '@/app/_survey/field-binding';
import { FieldError } from '@/app/_survey/field-error';
import { fieldNames, HELPER } from '@/app/_survey/field-names';
import { type FormProblem, problemIn } from '@/app/_survey/form-problems';
import { HelperQuestion } from '@/app/_survey/helper-question';
import { Profile } from '@/app/_survey/profile';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import type { SurveyPlace } from '@/app/_survey/survey-place';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FaceSymbols } from '@/app/_ui/face';
import { ListenButton } from '@/app/(phone)/listen-button';
import { type PageContext, PhoneDocument } from '@/app/(phone)/phone-document';
import { formPath, type PhoneForm } from '@/app/(phone)/phone-location';
import { phoneScript } from '@/app/(phone)/phone-script';
import { PlaceName, placeTitle } from '@/app/(phone)/place-name';
import { Questions } from '@/app/(phone)/questions';
import { type Hidden, TRAP_FIELD } from '@/app/(phone)/submission-from-form';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

type Props = PageContext & {
  place: SurveyPlace;
  form: PhoneForm;
  questionnaire: Questionnaire;
  hidden: Hidden;
  fields: FormFields;
  problems: readonly FormProblem[];
  /** The answers could not be stored just now; they are all in the form still. */
  isUnsaved: boolean;
  /** `null` where the full questionnaire cannot be given in this language. */
  fullItemCount: number | null;
  /** All languages that this form can be given in. */
  offered: readonly SurveyLanguage[];
};

export function FormPage(props: Props) {
  const { place, form, questionnaire, hidden, problems, isUnsaved, offered, ...context } = props;
  const { language, t } = context;
  const bind = plainBinding(props.fields);
  return (
    <PhoneDocument
      {...context}
      title={pageTitle(props)}
      otherLanguages={offered
        .filter(({ tag }) => tag !== language.tag)
        .map((other) => ({
          language: other,
          href: formPath(place.code, form, { ...context, language: other }),
        }))}
      otherLook={formPath(place.code, form, { ...context, isSimple: !context.isSimple })}
    >
      <FaceSymbols />
      <ErrorSummary title={t('phone.problem.title')} errors={problems} />
      <PlaceName place={place} language={language} />
      {language.warning ? <p className="unreviewed">{t(language.warning)}</p> : null}
      <Introduction {...props} />
      <form
        method="post"
        action={formPath(place.code, form, context)}
        autoComplete="off"
        noValidate
      >
        {isUnsaved ? <Unsaved {...context} /> : null}
        <input type="hidden" name="id" value={hidden.id} />
        <input type="hidden" name="startedAt" value={hidden.startedAt} />
        <input type="hidden" name="version" value={hidden.version} />
        <input type="hidden" name="language" value={hidden.shownIn.language} />
        {hidden.shownIn.languageVersion === null ? null : (
          <input type="hidden" name="languageVersion" value={hidden.shownIn.languageVersion} />
        )}
        <p hidden>
          <label>
            {t('phone.trap')} <input name={TRAP_FIELD} tabIndex={-1} autoComplete="off" />
          </label>
        </p>
        {form === 'assisted' ? (
          <HelperQuestion
            {...{ t, bind }}
            error={problemIn(problems, HELPER)}
            tools={<ListenButton t={t} />}
          />
        ) : null}
        <Questions
          questionnaire={questionnaire}
          language={language}
          bind={bind}
          problems={problems}
        />
        <Comment
          language={language}
          bind={bind}
          error={problemIn(problems, fieldNames.comment)}
          tools={<ListenButton t={t} />}
        />
        <DossierCode t={t} bind={bind} error={problemIn(problems, fieldNames.dossierCode)} />
        {questionnaire.asksProfile ? <Profile t={t} bind={bind} /> : null}
        <button type="submit">{t('survey.send')}</button>
      </form>
      <OtherForms {...props} />
      <script
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, matched to its hash in the policy
        dangerouslySetInnerHTML={{ __html: phoneScript }}
      />
    </PhoneDocument>
  );
}

function pageTitle({ place, language, t, problems, isUnsaved }: Props): string {
  const title = isUnsaved
    ? t('phone.away.title')
    : t('phone.title', { place: placeTitle(place, language) });
  return problems.length > 0 || isUnsaved ? t('phone.title.faulty', { title }) : title;
}

function Introduction({ form, t }: Props) {
  return (
    <>
      {form === 'assisted' ? (
        <div className="assisted">
          <strong>{t('phone.assisted.mark')}</strong>
          <p>{t('phone.assisted.note')}</p>
        </div>
      ) : null}
      <h1>{t(form === 'counter' ? 'phone.heading' : 'phone.heading.full')}</h1>
      <p className="intro">{t(form === 'counter' ? 'phone.intro' : 'phone.intro.full')}</p>
      <p className="promise">
        {t(form === 'assisted' ? 'phone.assisted.promise' : 'survey.promise')}
      </p>
    </>
  );
}

function Unsaved({ t }: PageContext) {
  return (
    <div
      className="unsaved"
      role="alert"
      aria-labelledby="unsaved-title"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: whoever sent the form must hear first that it is not saved
      autoFocus
    >
      <h2 id="unsaved-title">{t('phone.away.title')}</h2>
      <p>{t('phone.away.text')}</p>
      <button type="submit">{t('phone.away.send')}</button>
    </div>
  );
}

function DossierCode({
  t,
  bind,
  error,
}: Pick<Props, 't'> & { bind: FieldBinding; error?: string }) {
  const name = fieldNames.dossierCode;
  return (
    <div className="text-question">
      <label htmlFor={name}>{t('phone.dossier.title')}</label>
      <p className="hint" id={`${name}-hint`}>
        {t('phone.dossier.hint')}
      </p>
      {error ? <FieldError id={`${name}-error`} text={error} /> : null}
      <input
        {...bind(name)}
        id={name}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}

function OtherForms({ place, form, language, isSimple, t, fullItemCount }: Props) {
  const link = (to: PhoneForm, text: string) => (
    <p>
      <a href={formPath(place.code, to, { language, isSimple })}>{text}</a>
    </p>
  );
  return (
    <footer>
      {form === 'counter' && fullItemCount !== null
        ? link('full', t('phone.to-full', { count: fullItemCount }))
        : null}
      {form === 'assisted' ? link('full', t('phone.to-own')) : null}
      {form !== 'assisted' && fullItemCount !== null
        ? link('assisted', t('phone.to-assisted'))
        : null}
      <p>
        <a href={`/${language.base}/accessibility`}>{t('public.accessibility.link')}</a>
      </p>
    </footer>
  );
}
