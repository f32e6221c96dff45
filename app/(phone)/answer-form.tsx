import { randomUUID } from 'node:crypto';
import type { LanguageOffer } from '@/app/_server/language-directory';
import { type Received, receiveSubmission } from '@/app/_server/receive-submission';
import { answerFaults } from '@/app/_survey/answer-faults';
import { answersFromForm, type FormFields } from '@/app/_survey/answers-from-form';
import { HELPER } from '@/app/_survey/field-names';
import { type FormProblem, formProblems } from '@/app/_survey/form-problems';
import type { SurveyPlace } from '@/app/_survey/survey-place';
import { FormPage } from '@/app/(phone)/form-page';
import { notFoundPage } from '@/app/(phone)/message-documents';
import { MessagePage } from '@/app/(phone)/message-page';
import type { PageContext } from '@/app/(phone)/phone-document';
import { formPath, type PhoneForm, phonePath } from '@/app/(phone)/phone-location';
import type { PhoneRuntime } from '@/app/(phone)/phone-runtime';
import { ReceiptCode } from '@/app/(phone)/receipt-page';
import type { PhoneDocument } from '@/app/(phone)/send-document';
import { StartNew } from '@/app/(phone)/start-new';
import {
  type Hidden,
  partHidden,
  type ShownIn,
  submissionFromForm,
} from '@/app/(phone)/submission-from-form';
import type { TextKey } from '@/lib/i18n/translator';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';
import type { Fault } from '@/lib/submission/fault';
import { HELPERS } from '@/lib/submission/helper-role';
import { receiptOf } from '@/lib/submission/receipt';

export type FormRequest = {
  place: SurveyPlace;
  form: PhoneForm;
  context: PageContext;
  offer: LanguageOffer;
};

type Filled = {
  questionnaire: Questionnaire;
  hidden: Hidden;
  fields: FormFields;
  problems: readonly FormProblem[];
  isUnsaved: boolean;
};

type Answer = PhoneDocument | { redirect: string };

/** Which questionnaire a form asks. */
export function codeOfForm(form: PhoneForm): string {
  return form === 'counter' ? 'counter' : 'full';
}

function formDocument(
  runtime: PhoneRuntime,
  { place, form, context, offer }: FormRequest,
  status: number,
  filled: Filled,
  headers?: Record<string, string>,
): PhoneDocument {
  const full = runtime.questionnaires.current('full');
  const { tag } = context.language;
  const isFullGiven = offer.offered('phone', full).some((language) => language.tag === tag);
  const page = (
    <FormPage
      {...{ ...context, ...filled, place, form }}
      fullItemCount={isFullGiven ? full.items.length : null}
      offered={offer.offered('phone', filled.questionnaire)}
    />
  );
  return { status, language: context.language, page, headers };
}

export function showForm(runtime: PhoneRuntime, request: FormRequest): PhoneDocument {
  const questionnaire = runtime.questionnaires.current(codeOfForm(request.form));
  return formDocument(runtime, request, 200, {
    questionnaire,
    hidden: {
      id: randomUUID(),
      startedAt: runtime.now(),
      version: questionnaire.version,
      shownIn: wordsOf(request),
    },
    fields: {},
    problems: [],
    isUnsaved: false,
  });
}

/** A form opened before a new version came out is still taken by the version that it shows. */
function questionnaireAnswered(runtime: PhoneRuntime, code: string, version: number | null) {
  const asShown = version === null ? null : runtime.questionnaires.find({ code, version });
  return asShown?.questionnaire ?? runtime.questionnaires.current(code);
}

/** Of the page as it is drawn now. */
function wordsOf({ context }: FormRequest): ShownIn {
  const { tag, version } = context.language;
  return { language: tag, languageVersion: version };
}

/** As the form tells them, unless there never were such words. */
function knownWords(request: FormRequest, told: ShownIn | null): ShownIn {
  const newest = told && request.offer.known.get(told.language);
  const isKnown = newest !== null && newest !== undefined && (told?.languageVersion ?? 0) <= newest;
  return told && isKnown ? told : wordsOf(request);
}

export async function answerForm(
  runtime: PhoneRuntime,
  request: FormRequest,
  { sent, waitSeconds }: { sent: Record<string, string>; waitSeconds: number },
): Promise<Answer> {
  const { place, form, context } = request;
  const { hidden: returned, isTrapped, helper, answers } = partHidden(sent);
  const questionnaire = questionnaireAnswered(runtime, codeOfForm(form), returned.version);
  const hidden = {
    id: returned.id ?? randomUUID(),
    startedAt: returned.startedAt ?? runtime.now(),
    version: questionnaire.version,
    shownIn: knownWords(request, returned.shownIn),
  };
  const again = {
    questionnaire,
    hidden,
    fields: { ...answers, helper },
    problems: [],
    isUnsaved: false,
  };
  const isWhole = returned.id === hidden.id && returned.startedAt === hidden.startedAt;
  if (!isWhole || returned.version !== hidden.version) {
    return refused(runtime, request, again, [pageProblem(context, 'phone.problem.page')]);
  }
  if (isTrapped) {
    return refused(runtime, request, again, [pageProblem(context, 'phone.problem.trap')]);
  }
  const faults = answerFaults(questionnaire, answersFromForm(questionnaire, answers));
  if (form === 'assisted' && !HELPERS.some((role) => role === helper)) {
    faults.unshift({ path: [HELPER], code: 'helper_missing' });
  }
  if (faults.length > 0) return faultyDocument(runtime, request, again, faults);
  if (waitSeconds > 0)
    return unsavedDocument(runtime, request, again, { status: 429, waitSeconds });
  const received = await receiveSubmission(
    runtime,
    submissionFromForm({
      ...{ place, form, questionnaire, hidden, answers, helper },
      now: runtime.now(),
    }),
    { ignoreInFingerprint: ['submittedAt'] },
  );
  return documentOf(runtime, request, again, received);
}

function faultyDocument(
  runtime: PhoneRuntime,
  request: FormRequest,
  again: Filled,
  faults: readonly Fault[],
): PhoneDocument {
  const problems = formProblems(again.questionnaire, faults, request.context.t);
  return refused(runtime, request, again, problems);
}

function pageProblem({ t }: PageContext, key: TextKey): FormProblem {
  return { field: null, text: t(key) };
}

/** Nothing of it is stored, so the next try is an answer to the words that it is shown in now. */
function refused(
  runtime: PhoneRuntime,
  request: FormRequest,
  again: Filled,
  problems: readonly FormProblem[],
): PhoneDocument {
  const hidden = { ...again.hidden, shownIn: wordsOf(request) };
  return formDocument(runtime, request, 422, { ...again, hidden, problems });
}

function documentOf(
  runtime: PhoneRuntime,
  request: FormRequest,
  again: Filled,
  received: Received,
): Answer {
  const { place, context } = request;
  switch (received.kind) {
    case 'stored':
    case 'repeated':
      return { redirect: phonePath(place.code, context, `/receipt/${received.id}`) };
    case 'conflict':
      return conflictPage(request, again.hidden.id);
    case 'invalid':
      return faultyDocument(runtime, request, again, received.faults);
    case 'unknown-place':
      return notFoundPage(context);
    case 'unavailable':
      return unsavedDocument(runtime, request, again, {
        status: 503,
        waitSeconds: received.retryAfterSeconds,
      });
    default:
      return received satisfies never;
  }
}

/** Not kept now, or not known to be: with every answer, to be sent once more. */
function unsavedDocument(
  runtime: PhoneRuntime,
  request: FormRequest,
  again: Filled,
  { status, waitSeconds }: { status: 429 | 503; waitSeconds: number },
): PhoneDocument {
  const headers = { 'Retry-After': `${waitSeconds}` };
  return formDocument(runtime, request, status, { ...again, isUnsaved: true }, headers);
}

/** The same form with other answers: the first ones stand. */
function conflictPage({ place, form, context }: FormRequest, id: string): PhoneDocument {
  const { language, t } = context;
  const title = t('phone.conflict.title');
  const page = (
    <MessagePage {...context} title={title} text={t('phone.conflict.text')}>
      <ReceiptCode t={t} receipt={receiptOf(id)} />
      <StartNew t={t} href={formPath(place.code, form, context)} />
    </MessagePage>
  );
  return { status: 409, language, page };
}
