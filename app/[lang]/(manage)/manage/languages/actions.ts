'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { type PackUpload, readPackUpload } from '@/app/_server/read-pack-upload';
import { runtime } from '@/app/_server/runtime';
import { signedBy } from '@/app/_server/signed-by';
import type { FormState } from '@/app/[lang]/(manage)/_components/form-state';
import { faultLines } from '@/app/[lang]/(manage)/manage/languages/fault-lines';
import {
  askedNow,
  findPack,
  provinceAsker,
  versionsOf,
} from '@/app/[lang]/(manage)/manage/languages/load';
import { isUsable } from '@/app/[lang]/(manage)/manage/languages/pack-uses';
import { readReviewForm } from '@/app/[lang]/(manage)/manage/languages/read-review-form';
import { readUploadForm } from '@/app/[lang]/(manage)/manage/languages/read-upload-form';
import {
  SHOWN_FAULTS,
  type UploadState,
} from '@/app/[lang]/(manage)/manage/languages/upload-state';
import { typedFields } from '@/app/[lang]/(manage)/typed-fields';
import { addLanguageToDevices } from '@/db/commands/add-language-to-devices';
import { chooseLanguagePack } from '@/db/commands/choose-language-pack';
import { keepLanguagePack } from '@/db/commands/keep-language-pack';
import { reviewLanguagePack } from '@/db/commands/review-language-pack';
import { isLanguage, LANGUAGES } from '@/lib/i18n/language';
import { type TextKey, type Translate, translator } from '@/lib/i18n/translator';
import { sheetLines } from '@/lib/language-packs/translation-sheet';
import { dayOfInstant } from '@/lib/time/instant';

const TOLD_FAULTS = 1000;

const languageSchema = z.enum(LANGUAGES).catch('vi');

const uploadFaults: Record<
  Exclude<PackUpload['kind'], 'read' | 'faulty' | 'faulty-sounds'>,
  TextKey
> = {
  unreadable: 'languages.upload.unreadable',
  'no-sheet': 'languages.upload.noSheet',
  'too-large': 'languages.upload.tooLarge',
  'no-entries': 'languages.upload.noEntries',
};

type Refused = Exclude<PackUpload, { kind: 'read' }>;

function refusal(upload: Refused, values: FormState['values'], t: Translate): UploadState {
  const refused = (text: string, faults: readonly string[] = []) => ({
    values,
    errors: [{ field: 'file', text }],
    made: null,
    faults: faults.slice(0, TOLD_FAULTS),
    note:
      faults.length > SHOWN_FAULTS
        ? t('languages.faults.shown', { shown: SHOWN_FAULTS, count: faults.length })
        : null,
  });
  if (upload.kind !== 'faulty' && upload.kind !== 'faulty-sounds') {
    return refused(t(uploadFaults[upload.kind]));
  }
  const count = upload.faults.length;
  return refused(t('languages.upload.faulty', { count }), faultLines(upload, t));
}

export async function uploadPackAction(_: FormState, form: FormData): Promise<UploadState> {
  const values = typedFields(form);
  const language = languageSchema.parse(values.language);
  const t = translator(language);
  const asker = await provinceAsker(language, '/manage/languages/new');
  const read = readUploadForm(values, form.get('file'), t);
  if (!read.ok) return { values, errors: read.errors, made: null, faults: [], note: null };
  const { tag, name, file } = read.wanted;
  const [newest] = await versionsOf(tag);
  const upload = readPackUpload(new Uint8Array(await file.arrayBuffer()), {
    language: tag,
    lines: sheetLines(askedNow()),
    previous: newest?.entries ?? [],
  });
  if (upload.kind !== 'read') return refusal(upload, values, t);
  const { entries, recordings } = upload;
  const signed = signedBy(asker);
  const kept = { language: tag, name, entries, recordings, signed };
  const { id } = await keepLanguagePack(runtime().db, kept);
  runtime().languages.forget();
  redirect(`/${language}/manage/languages/${id}?done=${id === newest?.id ? 'same' : 'kept'}`);
}

/** Every change of a version begins so: somebody who answers for the province. */
async function ownPack(form: FormData) {
  const values = typedFields(form);
  const language = languageSchema.parse(values.language);
  const id = values.id ?? '';
  const asker = await provinceAsker(language, `/manage/languages/${encodeURIComponent(id)}`);
  const pack = await findPack(id);
  if (!pack) notFound();
  const path = `/${language}/manage/languages/${pack.id}`;
  return { values, asker, pack, path, t: translator(language) };
}

export async function reviewPackAction(_: FormState, form: FormData): Promise<FormState> {
  const { values, asker, pack, path, t } = await ownPack(form);
  const { db, now, languages } = runtime();
  const read = readReviewForm(values, dayOfInstant(now()), t);
  if (!read.ok) return { values, errors: read.errors, made: null };
  await reviewLanguagePack(db.pool, { packId: pack.id, ...read.review, signed: signedBy(asker) });
  languages.forget();
  redirect(`${path}?done=reviewed`);
}

export async function choosePackAction(_: FormState, form: FormData): Promise<FormState> {
  const { values, asker, pack, path, t } = await ownPack(form);
  if (!isUsable(pack, askedNow())) redirect(path);
  if (!pack.isReviewed && values.anyway !== 'on') {
    const text = t('languages.use.anywayMissing');
    return { values, errors: [{ field: 'anyway', text }], made: null };
  }
  const { language, id: packId } = pack;
  await chooseLanguagePack(runtime().db.pool, { language, packId, signed: signedBy(asker) });
  runtime().languages.forget();
  redirect(`${path}?done=chosen`);
}

export async function addToKiosksAction(form: FormData): Promise<void> {
  const { pack, path } = await ownPack(form);
  if (!pack.isChosen || isLanguage(pack.language)) redirect(path);
  await addLanguageToDevices(runtime().db.pool, pack.language);
  redirect(`${path}?done=added#use`);
}

export async function endPackAction(form: FormData): Promise<void> {
  const { asker, pack, path } = await ownPack(form);
  if (!pack.isChosen) redirect(path);
  const none = { language: pack.language, packId: null, signed: signedBy(asker) };
  await chooseLanguagePack(runtime().db.pool, none);
  runtime().languages.forget();
  redirect(`${path}?done=ended`);
}
