import type { Database } from '@/db/client';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

export type PublishedQuestionnaire = { id: number; questionnaire: Questionnaire };

/** Every published version, oldest first. */
export async function loadQuestionnaires(
  runner: Pick<Database['pool'], 'query'>,
): Promise<PublishedQuestionnaire[]> {
  const { rows } = await runner.query<{ id: number; definition: Questionnaire }>(
    'select id, definition from questionnaires order by code, version',
  );
  return rows.map((row) => ({ id: row.id, questionnaire: row.definition }));
}
