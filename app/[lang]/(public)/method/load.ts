import { runtime } from '@/app/_server/runtime';
import { loadSite, type PublicSite } from '@/app/[lang]/(public)/load';

export type MethodView = {
  site: PublicSite;
  minimumToShow: number;
  minimumToCompare: number;
  minimumToRank: number;
};

export async function loadMethod(): Promise<MethodView | null> {
  const site = await loadSite();
  if (!site) return null;
  const { minimumToShow, minimumToCompare, minimumToRank } = runtime().config;
  return { site, minimumToShow, minimumToCompare, minimumToRank };
}
