import { runtime } from '@/app/_server/runtime';
import { isLanguage } from '@/lib/i18n/language';

/** What surveys are given in beside the product's own languages, and whether anything of it is recorded. */
export async function loadSurveyLanguages() {
  const { packs } = await runtime().languages.offer();
  return {
    added: packs.filter(({ language }) => !isLanguage(language)),
    isRecorded: packs.some(({ entries }) => entries.some(({ recording }) => recording !== null)),
  };
}
