import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LanguageOffer } from '@/app/_server/language-directory';
import { secondsBeforeSubmission } from '@/app/_server/submission-fuse';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { type SurveyPlace, surveyPlace } from '@/app/_survey/survey-place';
import { answerForm, codeOfForm, showForm } from '@/app/(phone)/answer-form';
import {
  closedPage,
  garbledPage,
  methodPage,
  notFoundPage,
  tooLargePage,
  unknownCodePage,
} from '@/app/(phone)/message-documents';
import type { PageContext } from '@/app/(phone)/phone-document';
import {
  isSimpleView,
  type PhoneLocation,
  phoneLanguage,
  phoneLocation,
  phonePath,
} from '@/app/(phone)/phone-location';
import type { PhoneRuntime } from '@/app/(phone)/phone-runtime';
import { readForm } from '@/app/(phone)/read-form';
import { type PhoneDocument, sendDocument, sendRedirect } from '@/app/(phone)/send-document';
import { showReceipt } from '@/app/(phone)/show-receipt';
import { BASE_LANGUAGE, type LanguageTag } from '@/lib/i18n/language-tag';
import { dayOfInstant } from '@/lib/time/instant';

type Answer = PhoneDocument | { redirect: string };

/** Every address that begins with /p: the survey as a plain document, which works without script. */
export async function handlePhone(
  runtime: PhoneRuntime,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const location = phoneLocation(url);
  const offer = await runtime.languages.offer();
  const language = languageAt(runtime, offer, { location, wished: phoneLanguage(url) });
  const { isDemonstration } = runtime;
  const context = { language, t: language.t, isDemonstration, isSimple: isSimpleView(url) };
  const answer = await answerOf(runtime, request, location, { context, offer });
  if ('redirect' in answer) sendRedirect(response, answer.redirect);
  else await sendDocument(request, response, answer);
}

/** The wished language where the whole page can be given in it. */
function languageAt(
  runtime: PhoneRuntime,
  offer: LanguageOffer,
  { location, wished }: { location: PhoneLocation; wished: LanguageTag },
): SurveyLanguage {
  const code = codeOfForm(location.kind === 'form' ? location.form : 'counter');
  const offered = offer.offered('phone', runtime.questionnaires.current(code));
  return offered.find(({ tag }) => tag === wished) ?? offer.own(BASE_LANGUAGE);
}

async function answerOf(
  runtime: PhoneRuntime,
  request: IncomingMessage,
  location: PhoneLocation,
  { context, offer }: { context: PageContext; offer: LanguageOffer },
): Promise<Answer> {
  if (location.kind === 'nowhere') return notFoundPage(context);
  const methods = location.kind === 'form' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
  if (!methods.includes(request.method ?? '')) return methodPage(context, methods.join(', '));
  if (location.kind === 'code-entry' && location.code === null) {
    return unknownCodePage(context, null);
  }
  const found = await findPlace(runtime, location.code ?? '');
  if (found.kind === 'away') return closedPage(context);
  if (!found.place) return unknownCodePage(context, location.code);
  if (location.kind === 'code-entry') {
    return { redirect: phonePath(found.place.code, context) };
  }
  if (location.kind === 'receipt') return showReceipt(runtime, context, found.place, location.id);
  const page = { place: found.place, form: location.form, context, offer };
  if (request.method !== 'POST') return showForm(runtime, page);
  const read = await readForm(request);
  if (read.kind === 'too-large') return tooLargePage(context);
  if (read.kind !== 'read') return garbledPage(context, read.kind === 'garbled' ? 400 : 415);
  const waitSeconds = await secondsBeforeSubmission(runtime, request);
  return answerForm(runtime, page, { sent: read.fields, waitSeconds });
}

type FoundPlace = { kind: 'known'; place: SurveyPlace | null } | { kind: 'away' };

/** The tree is kept in the process, so it only fails when the database has been away since the start. */
async function findPlace(runtime: PhoneRuntime, code: string): Promise<FoundPlace> {
  try {
    const tree = await runtime.places.tree();
    return { kind: 'known', place: surveyPlace(tree, code, dayOfInstant(runtime.now())) };
  } catch {
    return { kind: 'away' };
  }
}
