import {
  UPLOAD_BYTES,
  UPLOAD_MEGABYTES,
} from '@/app/[lang]/(manage)/manage/languages/upload-state';
import { isLanguage } from '@/lib/i18n/language';
import { isLanguageTag, type LanguageTag } from '@/lib/i18n/language-tag';
import type { Translate } from '@/lib/i18n/translator';

const NAME_LIMIT = 40;
const UNFIT = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

type FormError = { field: string; text: string };
type Wanted = { tag: LanguageTag; name: string; file: File };
type Read = { ok: true; wanted: Wanted } | { ok: false; errors: FormError[] };

/** As BCP 47 spells it, however it was typed; what is no tag stays as it is. */
function spelledTag(typed: string): string {
  const text = typed.normalize('NFC').trim().replaceAll('_', '-');
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text;
  } catch {
    return text;
  }
}

function tagError(tag: string, t: Translate): string | null {
  if (tag === '') return t('languages.form.tagMissing');
  if (!isLanguageTag(tag)) return t('languages.form.tagWrong');
  const isVariant = !isLanguage(tag) && isLanguage(tag.split('-')[0] ?? '');
  return isVariant ? t('languages.form.tagOwn') : null;
}

function nameError(name: string, t: Translate): string | null {
  if (name === '') return t('languages.form.nameMissing');
  if (UNFIT.test(name)) return t('languages.form.nameCharacters');
  const isLong = [...name].length > NAME_LIMIT;
  return isLong ? t('languages.form.nameLong', { limit: NAME_LIMIT }) : null;
}

function fileError(file: unknown, t: Translate): string | null {
  if (!(file instanceof File) || file.size === 0) return t('languages.form.fileMissing');
  const isLarge = file.size > UPLOAD_BYTES;
  return isLarge ? t('languages.form.fileLarge', { limit: UPLOAD_MEGABYTES }) : null;
}

/** What is to be uploaded as what, or all that is wrong with the form. */
export function readUploadForm(
  values: Readonly<Record<string, string>>,
  file: FormDataEntryValue | null,
  t: Translate,
): Read {
  const tag = spelledTag(values.tag ?? '');
  const name = isLanguage(tag) ? t(`language.${tag}`) : (values.name ?? '').normalize('NFC').trim();
  const checks = [
    ['tag', tagError(tag, t)],
    ['name', nameError(name, t)],
    ['file', fileError(file, t)],
  ] as const;
  const errors = checks.flatMap(([field, text]) => (text === null ? [] : [{ field, text }]));
  if (errors.length > 0 || !(file instanceof File)) return { ok: false, errors };
  return { ok: true, wanted: { tag, name, file } };
}
