'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { runtime } from '@/app/_server/runtime';
import { signedBy } from '@/app/_server/signed-by';
import type { FormState } from '@/app/[lang]/(manage)/_components/form-state';
import {
  findNewSheet,
  findOwnSheet,
  nextWaiting,
  printedQuestionnaire,
  questionnaireOf,
} from '@/app/[lang]/(manage)/manage/paper/load';
import { readSheetForm } from '@/app/[lang]/(manage)/manage/paper/sheet-form-values';
import { requireStaff } from '@/app/[lang]/(manage)/require-staff';
import { REASON_LEAST, typedFields, typedReason } from '@/app/[lang]/(manage)/typed-fields';
import { checkPaperSheet } from '@/db/commands/check-paper-sheet';
import { discardPaperSheet } from '@/db/commands/discard-paper-sheet';
import { keyPaperSheet } from '@/db/commands/key-paper-sheet';
import { LANGUAGES } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

const languageSchema = z.enum(LANGUAGES).catch('vi');
const keyingsSchema = z.literal(['1', '2']).transform((text) => (text === '1' ? 1 : 2));
const idSchema = z.uuid();

export async function keySheetAction(_: FormState, form: FormData): Promise<FormState> {
  const values = typedFields(form);
  const language = languageSchema.parse(values.language);
  const t = translator(language);
  const asker = await requireStaff(language, '/manage/paper');
  const id = idSchema.safeParse(values.id);
  const wanted = await findNewSheet(asker, language, { place: values.place, day: values.day });
  if (!wanted || !id.success) notFound();
  const questionnaire = printedQuestionnaire();
  const read = readSheetForm(questionnaire, values, t);
  if (!read.ok) return { values, errors: read.errors, made: null };
  const { db, questionnaires } = runtime();
  const entry = questionnaires.find(questionnaire);
  if (!entry) throw new Error('expected the printed questionnaire to be published');
  const number = await keyPaperSheet(db.pool, {
    responseId: id.data,
    centreId: wanted.centre.id,
    counterId: wanted.place.kind === 'counter' ? wanted.place.id : null,
    questionnaireId: entry.id,
    day: wanted.day,
    sheet: read.sheet,
    signed: signedBy(asker),
  });
  const query = new URLSearchParams({
    ...{ place: wanted.place.code, day: wanted.day, done: String(number) },
  });
  redirect(`/${language}/manage/paper/new?${query}`);
}

/** Every change of a sheet that is kept begins so: somebody signed in whose place it is. */
async function ownSheet(form: FormData) {
  const values = typedFields(form);
  const language = languageSchema.parse(values.language);
  const asker = await requireStaff(language, '/manage/paper');
  const sheet = await findOwnSheet(asker, values.number ?? '');
  if (!sheet) notFound();
  return { values, language, asker, sheet, t: translator(language) };
}

export async function checkSheetAction(_: FormState, form: FormData): Promise<FormState> {
  const { values, language, asker, sheet, t } = await ownSheet(form);
  const read = readSheetForm(questionnaireOf(sheet), values, t);
  if (!read.ok) return { values, errors: read.errors, made: null };
  const { db, questionnaires, secret, places } = runtime();
  const outcome = await checkPaperSheet(db, {
    number: sheet.number,
    sheet: read.sheet,
    signed: signedBy(asker),
    after: keyingsSchema.parse(values.keyings),
    against: { questionnaires, secret, tree: await places.tree() },
  });
  if (outcome === 'not-storable') {
    return { values, errors: [{ field: null, text: t('paper.notStorable') }], made: null };
  }
  const path = `/${language}/manage/paper`;
  if (outcome !== 'stored') redirect(`${path}/${sheet.number}`);
  const next = await nextWaiting(sheet);
  redirect(`${path}${next === null ? '' : `/${next}`}?stored=${sheet.number}`);
}

export async function discardSheetAction(_: FormState, form: FormData): Promise<FormState> {
  const { values, language, asker, sheet, t } = await ownSheet(form);
  const { reason, isEnough } = typedReason(values);
  if (!isEnough) {
    const text = t('paper.discard.reasonShort', { least: REASON_LEAST });
    return { values: { reason }, errors: [{ field: 'reason', text }], made: null };
  }
  const { number } = sheet;
  await discardPaperSheet(runtime().db.pool, { number, reason, signed: signedBy(asker) });
  redirect(`/${language}/manage/paper/${number}`);
}
