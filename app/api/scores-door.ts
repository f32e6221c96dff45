import type { IncomingMessage, ServerResponse } from 'node:http';
import { whoAsks } from '@/app/_server/gate';
import { readScores, type ScoresRead } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import { sendProblem } from '@/app/api/problem';
import { requestHeaders } from '@/app/api/request-headers';
import { requestLanguage } from '@/app/api/request-language';
import type { ScoreRow, ScoresDocument } from '@/app/api/scores-document';
import { sendJson } from '@/app/api/send-json';
import { CRITERIA, factorNames } from '@/lib/questionnaire/criteria';
import { FACTORS } from '@/lib/questionnaire/questionnaire';
import { type Division, scoreQuerySchema } from '@/lib/reports/score-query';
import { faultsOf } from '@/lib/submission/fault';

/** `GET /api/v1/scores` */
export async function scoresDoor(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const language = requestLanguage(request);
  const asker = await whoAsks(runtime, requestHeaders(request));
  if (asker.kind === 'refused') {
    const headers = { 'WWW-Authenticate': 'Bearer' };
    return sendProblem(response, 'not-signed-in', { language, headers });
  }
  const names = [...url.searchParams.keys()];
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (repeated.length > 0) {
    const faults = repeated.map((name) => ({ path: [name], code: 'repeated' as const }));
    return sendProblem(response, 'invalid', { language, faults });
  }
  const parsed = scoreQuerySchema.safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) {
    return sendProblem(response, 'invalid', { language, faults: faultsOf(parsed.error) });
  }
  const { by } = parsed.data;
  const read = await readScores(runtime, asker.scope, parsed.data, by ? [by] : []);
  if (read === 'unknown-questionnaire') {
    const faults = [{ path: ['questionnaire'], code: 'questionnaire_unknown' as const }];
    return sendProblem(response, 'invalid', { language, faults });
  }
  if (read === null) {
    const faults = [{ path: ['place'], code: 'place_unknown' as const }];
    return sendProblem(response, 'unknown-place', { language, faults });
  }
  sendJson(response, 200, documentOf(read, by), { Vary: 'Authorization, Cookie' });
}

function rowsOf(read: ScoresRead, by: Division): ScoreRow[] {
  if (by === 'factor') {
    return FACTORS.map((factor) => {
      const score = read.report.factors[factor];
      return { key: factor, name: factorNames[factor], n: 'n' in score ? score.n : null, score };
    });
  }
  if (by === 'criterion') return criterionRows(read);
  return (read.rows[by] ?? []).map((row) => row);
}

/** The items that are scored: the 22 criteria, or the one question that stands for a factor. */
function criterionRows(read: ScoresRead): ScoreRow[] {
  return read.questionnaire.items.flatMap((item) => {
    const score = read.report.criteria[item.code];
    if (!score || item.factor === null) return [];
    const wording = CRITERIA.find((criterion) => criterion.code === item.code)?.wording;
    const n = 'n' in score ? score.n : null;
    return [{ key: item.code, factor: item.factor, name: wording ?? item.wording, n, score }];
  });
}

function documentOf(read: ScoresRead, by: Division | undefined): ScoresDocument {
  const { report, place, questionnaire } = read;
  return {
    methodVersion: report.methodVersion,
    place: { code: place.code, kind: place.kind, name: place.name },
    period: report.period,
    questionnaire: { code: questionnaire.code, version: questionnaire.version },
    basis: report.basis,
    coverage: report.coverage,
    dossiers: report.dossiers,
    n: report.n,
    setAside: report.setAside,
    otherQuestionnaires: report.otherQuestionnaires,
    score: report.score,
    pooled: report.pooled,
    overall: report.overall,
    meanRating: report.meanRating,
    factors: report.factors,
    criteria: report.criteria,
    ...(by && { by, rows: rowsOf(read, by) }),
  };
}
