import { runtime } from '@/app/_server/runtime';
import { loadSite, type PublicSite } from '@/app/[lang]/(public)/load';
import { officialResults, type StoredOfficialResult } from '@/db/queries/official-results';

export type PublishedResult = StoredOfficialResult;

export type OfficialView = { site: PublicSite; results: PublishedResult[] };

export async function loadOfficial(): Promise<OfficialView | null> {
  const site = await loadSite();
  return site && { site, results: await officialResults(runtime().db.pool) };
}
