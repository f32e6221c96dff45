import { notFound } from 'next/navigation';
import { runtime } from '@/app/_server/runtime';
import { requireStaff, type StaffAsker } from '@/app/[lang]/(manage)/require-staff';
import { countDevicesWithout } from '@/db/queries/count-devices-without';
import { languagePackHistory, type PackEvent } from '@/db/queries/language-pack-history';
import { findLanguagePack, type KeptPack, listLanguagePacks } from '@/db/queries/language-packs';
import { covers } from '@/lib/access/scope';
import type { Language } from '@/lib/i18n/language';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

export type { KeptPack, PackEvent };

const ID = /^[1-9]\d{0,8}$/;

/** Who asks, if the asker answers for the whole province; to anybody else these pages are not there. */
export async function provinceAsker(language: Language, path: string): Promise<StaffAsker> {
  const asker = await requireStaff(language, path);
  const tree = await runtime().places.tree();
  const root = tree.root();
  if (!root || !covers(asker.scope, tree, root)) notFound();
  return asker;
}

/** The newest version of each, which are what a translation is for. */
export function askedNow(): Questionnaire[] {
  const { questionnaires } = runtime();
  const codes = new Set(questionnaires.all.map(({ questionnaire }) => questionnaire.code));
  return [...codes].map((code) => questionnaires.current(code));
}

export async function findPack(id: string): Promise<KeptPack | null> {
  return ID.test(id) ? findLanguagePack(runtime().db.pool, Number(id)) : null;
}

/** The newest version first. */
export async function versionsOf(tag: string): Promise<KeptPack[]> {
  const packs = await listLanguagePacks(runtime().db.pool);
  return packs.filter(({ language }) => language === tag);
}

export async function loadLanguages(language: Language) {
  const asker = await provinceAsker(language, '/manage/languages');
  const packs = await listLanguagePacks(runtime().db.pool);
  return { asker, packs, questionnaires: askedNow() };
}

/** @param of the version that the new one follows */
export async function loadNewPack(language: Language, of: string | undefined) {
  const path = of ? `/manage/languages/new?of=${encodeURIComponent(of)}` : '/manage/languages/new';
  const asker = await provinceAsker(language, path);
  return { asker, path, previous: await findPack(of ?? '') };
}

export async function loadPack(language: Language, id: string) {
  const path = `/manage/languages/${encodeURIComponent(id)}`;
  const asker = await provinceAsker(language, path);
  const pack = await findPack(id);
  if (!pack) notFound();
  const { pool } = runtime().db;
  const [versions, history, kiosksWithout] = await Promise.all([
    versionsOf(pack.language),
    languagePackHistory(pool, pack.id),
    countDevicesWithout(pool, pack.language),
  ]);
  return { asker, path, pack, versions, history, kiosksWithout, questionnaires: askedNow() };
}

export type PackPage = Awaited<ReturnType<typeof loadPack>>;
