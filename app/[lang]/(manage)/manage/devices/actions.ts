'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { receiveRecovery } from '@/app/_server/receive-recovery';
import { runtime } from '@/app/_server/runtime';
import type { FormState } from '@/app/[lang]/(manage)/_components/form-state';
import { findOwnDevice, loadDeviceChoices } from '@/app/[lang]/(manage)/manage/devices/load';
import type {
  PairingState,
  RecoveryState,
} from '@/app/[lang]/(manage)/manage/devices/pairing-state';
import { readDeviceForm } from '@/app/[lang]/(manage)/manage/devices/read-device-form';
import { recoveryText } from '@/app/[lang]/(manage)/manage/devices/recovery-text';
import { requireStaff } from '@/app/[lang]/(manage)/require-staff';
import { REASON_LEAST, typedFields, typedReason } from '@/app/[lang]/(manage)/typed-fields';
import { changeDevice } from '@/db/commands/change-device';
import { closeGap } from '@/db/commands/close-gap';
import { createDevice } from '@/db/commands/create-device';
import { issuePairingCode } from '@/db/commands/issue-pairing-code';
import { noteMemoryBack } from '@/db/commands/note-memory-back';
import { replaceDevice } from '@/db/commands/replace-device';
import { revokeDevice } from '@/db/commands/revoke-device';
import { LANGUAGES } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';
import { timeOfInstant } from '@/lib/time/instant';

const languageSchema = z.enum(LANGUAGES).catch('vi');
const numberSchema = z.coerce.number().int().positive().catch(0);

/** Every change of a kiosk begins so: somebody signed in whose kiosk it is. */
async function ownDevice(form: FormData) {
  const values = typedFields(form);
  const language = languageSchema.parse(values.language);
  const id = values.id ?? '';
  const asker = await requireStaff(language, `/manage/devices/${encodeURIComponent(id)}`);
  const device = await findOwnDevice(runtime(), asker, id);
  if (!device) notFound();
  const path = `/${language}/manage/devices/${device.id}`;
  return { asker, device, language, path, t: translator(language), values };
}

export async function createDeviceAction(_: FormState, form: FormData): Promise<FormState> {
  const { pin: _pin, ...values } = typedFields(form);
  const language = languageSchema.parse(values.language);
  const asker = await requireStaff(language, '/manage/devices/new');
  const choices = await loadDeviceChoices(asker, language);
  const read = readDeviceForm(typedFields(form), choices, translator(language));
  if (!read.ok) return { values, errors: read.errors, made: null };
  const { db, now } = runtime();
  const made = { ...read.settings, pin: read.pin, createdBy: asker.account.id, now: now() };
  const id = await createDevice(db.pool, made);
  redirect(`/${language}/manage/devices/${id}?done=created`);
}

export async function changeDeviceAction(_: FormState, form: FormData): Promise<FormState> {
  const { asker, device, language, path, t, values } = await ownDevice(form);
  const { pin: _pin, ...kept } = values;
  const choices = await loadDeviceChoices(asker, language, device.languages);
  const read = readDeviceForm(values, choices, t);
  if (!read.ok) return { values: kept, errors: read.errors, made: null };
  const pin = values.removePin === 'on' ? null : (read.pin ?? undefined);
  const wanted = { ...read.settings, deviceId: device.id, pin };
  const isChanged = await changeDevice(runtime().db.pool, wanted);
  redirect(isChanged ? `${path}?done=changed` : path);
}

export async function pairingCodeAction(_: PairingState, form: FormData): Promise<PairingState> {
  const { device, path } = await ownDevice(form);
  const { db, now } = runtime();
  const made = await issuePairingCode(db.pool, { deviceId: device.id, now: now() });
  if (!made) redirect(path);
  return { code: made.code, until: timeOfInstant(made.expiresAt) };
}

export async function revokeDeviceAction(form: FormData): Promise<void> {
  const { asker, device, path } = await ownDevice(form);
  const { db, now } = runtime();
  const byName = asker.account.name;
  await revokeDevice(db.pool, { deviceId: device.id, byName, now: now() });
  redirect(path);
}

export async function replaceDeviceAction(form: FormData): Promise<void> {
  const { asker, device, language, path } = await ownDevice(form);
  const { db, now } = runtime();
  const wish = { deviceId: device.id, createdBy: asker.account.id, now: now() };
  const id = await replaceDevice(db, wish);
  redirect(id === null ? path : `/${language}/manage/devices/${id}?done=replacing`);
}

export async function closeGapAction(_: FormState, form: FormData): Promise<FormState> {
  const { asker, device, path, t, values } = await ownDevice(form);
  const { reason, isEnough } = typedReason(values);
  const refused = (text: string) => ({
    values: { reason },
    errors: [{ field: 'reason', text }],
    made: null,
  });
  if (!isEnough) {
    return refused(t('devices.gaps.reasonShort', { least: REASON_LEAST }));
  }
  const { db, now } = runtime();
  const outcome = await closeGap(db.pool, {
    deviceId: device.id,
    from: numberSchema.parse(values.from),
    to: numberSchema.parse(values.to),
    reason,
    userId: asker.account.id,
    name: asker.account.name,
    now: now(),
  });
  if (outcome === 'not-a-gap') return refused(t('devices.gaps.notAGap'));
  redirect(`${path}?done=closed#gaps`);
}

export async function noteMemoryAction(_: FormState, form: FormData): Promise<FormState> {
  const { asker, device, path, t, values } = await ownDevice(form);
  const { reason, isEnough } = typedReason(values);
  const refused = (text: string) => ({
    values: { reason },
    errors: [{ field: 'reason', text }],
    made: null,
  });
  if (!isEnough) return refused(t('devices.memory.reasonShort', { least: REASON_LEAST }));
  const { db, now } = runtime();
  const signed = { userId: asker.account.id, name: asker.account.name, now: now() };
  const outcome = await noteMemoryBack(db.pool, { deviceId: device.id, reason, ...signed });
  if (outcome === 'nothing-to-note') return refused(t('devices.memory.nothing'));
  redirect(`${path}?done=noted`);
}

export async function recoveryAction(_: RecoveryState, form: FormData): Promise<RecoveryState> {
  const { device, path, language } = await ownDevice(form);
  const file = form.get('file');
  const isGiven = file instanceof File && file.size > 0;
  const result = isGiven
    ? await receiveRecovery(runtime(), { device, text: await file.text() })
    : ({ kind: 'no-file' } as const);
  revalidatePath(path);
  return recoveryText(result, language);
}
