import type { Database } from '@/db/client';
import { type Questionnaire, questionnaireKey } from '@/lib/questionnaire/questionnaire';
import { canonicalJson } from '@/lib/submission/canonical-json';
import type { Instant } from '@/lib/time/instant';

/**
 * Adds versions that the database does not know yet; running it again changes nothing.
 * @throws Error when a version is already published with another definition: it must never change
 */
export async function publishQuestionnaires(
  runner: Pick<Database['pool'], 'query'>,
  questionnaires: readonly Questionnaire[],
  now: Instant,
): Promise<void> {
  for (const questionnaire of questionnaires) {
    await runner.query(
      `insert into questionnaires (code, version, definition, published_at)
       values ($1, $2, $3, $4) on conflict (code, version) do nothing`,
      [questionnaire.code, questionnaire.version, JSON.stringify(questionnaire), now],
    );
    const { rows } = await runner.query<{ definition: Questionnaire }>(
      'select definition from questionnaires where code = $1 and version = $2',
      [questionnaire.code, questionnaire.version],
    );
    if (canonicalJson(rows[0]?.definition) !== canonicalJson(questionnaire)) {
      throw new Error(
        `${questionnaireKey(questionnaire)} is published with another definition: give the change a new version`,
      );
    }
  }
}
