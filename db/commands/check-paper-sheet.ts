import type { PoolClient } from 'pg';
import type { Database } from '@/db/client';
import { acceptSubmission } from '@/db/commands/accept-submission';
import { storeResponses } from '@/db/commands/store-responses';
import { inTransaction } from '@/db/in-transaction';
import { findPaperSheet, type PaperSheet, type Signed } from '@/db/queries/paper-sheets';
import type { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import type { PlaceTree } from '@/lib/places/place-tree';
import { type KeyedSheet, keyedDifferences } from '@/lib/submission/keyed-sheet';
import { instantOnDay } from '@/lib/time/instant';

export type PaperOutcome =
  /** Durable, and counted. */
  | 'stored'
  /** The two keyings say different things: somebody must look at the paper. */
  | 'differs'
  /** Somebody was faster. */
  | 'done-before'
  /** The place did not exist on the day of the sheet, or on that of its keying. */
  | 'not-storable';

type Against = { questionnaires: QuestionnaireRegistry; tree: PlaceTree; secret: string };

type Given = {
  number: number;
  sheet: KeyedSheet;
  signed: Signed;
  /** The keyings that the giver had before him: 1 for the second keying, 2 for the decision between them. */
  after: 1 | 2;
  against: Against;
};

const NOON_SECONDS = 12 * 3_600;

function bodyOf(found: PaperSheet, { sheet, signed, against }: Given): unknown {
  const { tree } = against;
  const noon = instantOnDay(found.day, NOON_SECONDS);
  const at = noon < signed.at ? noon : signed.at;
  const { questionnaire } = against.questionnaires.get(found.questionnaireId);
  return {
    id: found.responseId,
    centre: tree.get(found.centreId).code,
    ...(found.counterId !== null && { counter: tree.get(found.counterId).code }),
    questionnaire: { code: questionnaire.code, version: questionnaire.version },
    ...(sheet.helper === null
      ? { channel: 'paper' }
      : { channel: 'assisted', helper: sheet.helper }),
    language: 'vi',
    startedAt: at,
    submittedAt: at,
    ratings: sheet.ratings,
    reasons: sheet.reasons,
    comment: sheet.comment,
  };
}

async function store(client: PoolClient, found: PaperSheet, given: Given): Promise<PaperOutcome> {
  const { against, signed } = given;
  const receivedAt = signed.at;
  const accepted = acceptSubmission(bodyOf(found, given), { ...against, receivedAt });
  if (accepted.kind === 'unknown-place') return 'not-storable';
  if (accepted.kind === 'invalid') {
    const codes = accepted.faults.map(({ path, code }) => `${path.join('.')} ${code}`);
    throw new Error(`expected sheet ${found.number} to be right, found ${codes.join(', ')}`);
  }
  await storeResponses(client, accepted.shape, [accepted.response]);
  await client.query(
    `update paper_sheets set first = null, second = null,
       finished_at = $2, finished_by = $3, finished_by_name = $4
     where number = $1`,
    [found.number, signed.at, signed.by, signed.name],
  );
  return 'stored';
}

async function keepSecond(
  client: PoolClient,
  { number, sheet, signed }: Given,
  differing: number,
): Promise<void> {
  await client.query(
    `update paper_sheets set second = $2, second_by = $3, second_by_name = $4, second_at = $5,
       differing = $6
     where number = $1`,
    [number, JSON.stringify(sheet), signed.by, signed.name, signed.at, differing],
  );
}

/**
 * Takes the second keying of a sheet, and stores the response when it says the same as the first; or
 * takes the decision between two that differ, and stores that.
 * @throws whatever the driver throws; then nothing was changed
 */
export async function checkPaperSheet(db: Database, given: Given): Promise<PaperOutcome> {
  return inTransaction(db, async (client) => {
    const found = await findPaperSheet(client, given.number, { lock: true });
    const keyings = found?.first ? (found.second ? 2 : 1) : 0;
    if (!found?.first || keyings !== given.after) return 'done-before';
    if (given.after === 2) return store(client, found, given);
    const { questionnaire } = given.against.questionnaires.get(found.questionnaireId);
    const { length } = keyedDifferences(questionnaire, found.first, given.sheet);
    await keepSecond(client, given, length);
    return length > 0 ? 'differs' : store(client, found, given);
  });
}
