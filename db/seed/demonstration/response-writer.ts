import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { type StoredResponse, storeResponses } from '@/db/commands/store-responses';
import type { DemonstrationResponse } from '@/db/seed/demonstration/demonstration-response';
import { judge } from '@/lib/integrity/checks';
import type { PlaceId } from '@/lib/places/place';
import type { Questionnaire, QuestionnaireKey } from '@/lib/questionnaire/questionnaire';
import { questionnaireKey } from '@/lib/questionnaire/questionnaire';
import { answeredOn } from '@/lib/submission/answered-on';
import { channelNumbers } from '@/lib/submission/channel';
import { helperNumbers } from '@/lib/submission/helper-role';

const BATCH = 5_000;

type Ids = {
  place: (code: string) => PlaceId;
  questionnaire: (key: QuestionnaireKey) => number;
};

type Batch = { questionnaire: Questionnaire; rows: StoredResponse[] };

/** Gathers responses and stores them, thousands at a time, the way the submission door does. */
export class ResponseWriter {
  written = 0;
  private readonly batches = new Map<QuestionnaireKey, Batch>();

  constructor(
    private readonly client: Pick<PoolClient, 'query'>,
    private readonly ids: Ids,
    private readonly dossierKey: (dossierCode: string) => Buffer,
  ) {}

  async add(responses: readonly DemonstrationResponse[]): Promise<void> {
    for (const response of responses) {
      const key = questionnaireKey(response.questionnaire);
      const batch = this.batches.get(key) ?? { questionnaire: response.questionnaire, rows: [] };
      this.batches.set(key, batch);
      batch.rows.push(this.stored(response, key));
      if (batch.rows.length >= BATCH) await this.flush(batch);
    }
  }

  async finish(): Promise<void> {
    for (const batch of this.batches.values()) await this.flush(batch);
  }

  private async flush(batch: Batch): Promise<void> {
    const { items, reasons } = batch.questionnaire;
    const rows = batch.rows.splice(0);
    await storeResponses(
      this.client,
      { itemCount: items.length, reasonCount: reasons.length },
      rows,
    );
    this.written += rows.length;
  }

  private stored(response: DemonstrationResponse, key: QuestionnaireKey): StoredResponse {
    const { id, receivedAt, submittedAt, startedAt, language, ratings, comment, profile } =
      response;
    const centre = { validFrom: response.centre.validFrom, validTo: null };
    const day = answeredOn(submittedAt, receivedAt, centre);
    if (day === null) throw new Error(`expected ${response.centre.code} to exist at ${receivedAt}`);
    const verdict = judge(response);
    return {
      id,
      receivedAt,
      submittedAt,
      startedAt,
      day,
      centreId: this.ids.place(response.centre.code),
      counterId: response.counter && this.ids.place(response.counter.code),
      questionnaireId: this.ids.questionnaire(key),
      channel: channelNumbers[response.channel],
      setAsideBy: verdict.number,
      checkVersion: verdict.version,
      language,
      languageVersion: null,
      helper: helperOf(response),
      ratings,
      reasons: response.reasons ?? [],
      comment,
      dossierKey: response.dossierCode === null ? null : this.dossierKey(response.dossierCode),
      profile,
      fingerprint: createHash('sha256').update(`demonstration ${id}`).digest(),
    };
  }
}

/** Follows from the id alone, half of them officials. */
function helperOf({ id, channel }: DemonstrationResponse): number | null {
  if (channel !== 'assisted') return null;
  const roles = ['official', 'official', 'relative', 'other'] as const;
  const role = roles[Number.parseInt(id.slice(-1), 16) % roles.length] ?? 'other';
  return helperNumbers[role];
}
