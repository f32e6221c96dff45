import type { Database } from '@/db/client';

/** How long the arrays of a questionnaire version are, in `responses` and in `rollups`. */
export type QuestionnaireShape = { id: number; itemCount: number; reasonCount: number };

/** The shape of every published version, in the order of their ids. */
export async function questionnaireShapes(
  runner: Pick<Database['pool'], 'query'>,
): Promise<QuestionnaireShape[]> {
  const { rows } = await runner.query<QuestionnaireShape>(
    `select id, jsonb_array_length(definition->'items') as "itemCount",
            jsonb_array_length(definition->'reasons') as "reasonCount"
     from questionnaires order by id`,
  );
  return rows;
}
