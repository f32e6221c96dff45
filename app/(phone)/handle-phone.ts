import type { IncomingMessage, ServerResponse } from 'node:http';
import { type SurveyPlace, surveyPlace } from '@/app/_survey/survey-place';
import { answerForm, showForm } from '@/app/(phone)/answer-form';
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
  type PhoneLocation,
  phoneLanguage,
  phoneLocation,
  phonePath,
} from '@/app/(phone)/phone-location';
import type { PhoneRuntime } from '@/app/(phone)/phone-runtime';
import { readForm } from '@/app/(phone)/read-form';
import { type PhoneDocument, sendDocument, sendRedirect } from '@/app/(phone)/send-document';
import { showReceipt } from '@/app/(phone)/show-receipt';
import { translator } from '@/lib/i18n/translator';
import { dayOfInstant } from '@/lib/time/instant';

type Answer = PhoneDocument | { redirect: string };

/** Every address that begins with /p: the survey as a plain document, which works without script. */
export async function handlePhone(
  runtime: PhoneRuntime,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const language = phoneLanguage(url);
  const context = {
    language,
    t: translator(language),
    isDemonstration: runtime.isDemonstration,
  };
  const answer = await answerOf(runtime, request, phoneLocation(url), context);
  if ('redirect' in answer) sendRedirect(response, answer.redirect);
  else await sendDocument(request, response, answer);
}

async function answerOf(
  runtime: PhoneRuntime,
  request: IncomingMessage,
  location: PhoneLocation,
  context: PageContext,
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
    return { redirect: phonePath(found.place.code, context.language) };
  }
  if (location.kind === 'receipt') return showReceipt(runtime, context, found.place, location.id);
  const page = { place: found.place, form: location.form, context };
  if (request.method !== 'POST') return showForm(runtime, page);
  const read = await readForm(request);
  if (read.kind === 'too-large') return tooLargePage(context);
  if (read.kind !== 'read') return garbledPage(context, read.kind === 'garbled' ? 400 : 415);
  return answerForm(runtime, page, read.fields);
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
