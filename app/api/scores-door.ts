import type { IncomingMessage, ServerResponse } from 'node:http';
import { whoAsks } from '@/app/_server/gate';
import { isOfPublished, readPublishedScores } from '@/app/_server/read-published-scores';
import { readScores } from '@/app/_server/read-scores';
import type { Runtime } from '@/app/_server/runtime';
import { sendProblem } from '@/app/api/problem';
import { publishedAddress } from '@/app/api/published-address';
import { requestHeaders } from '@/app/api/request-headers';
import { requestLanguage } from '@/app/api/request-language';
import type { ScoreRow, ScoresDocument } from '@/app/api/scores-document';
import { sendJson } from '@/app/api/send-json';
import { covers, type Scope } from '@/lib/access/scope';
import type { Place } from '@/lib/places/place';
import { CRITERIA, factorNames } from '@/lib/questionnaire/criteria';
import { FACTORS, type Questionnaire, questionnaireKey } from '@/lib/questionnaire/questionnaire';
import { type Division, type ScoreQuery, scoreQuerySchema } from '@/lib/reports/score-query';
import type { ReportRow, ScoreReport } from '@/lib/reports/score-report';
import { faultsOf } from '@/lib/submission/fault';

/** Figures with what they are about, from wherever they were read. */
type Told = {
  place: Place;
  questionnaire: Questionnaire;
  report: ScoreReport;
  rows: Partial<Record<Division, ReportRow[]>>;
  published?: ScoresDocument['published'];
};

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
  const tree = await runtime.places.tree();
  const place = tree.find(parsed.data.place);
  if (place === null) {
    const faults = [{ path: ['place'], code: 'place_unknown' as const }];
    return sendProblem(response, 'unknown-place', { language, faults });
  }
  if (!isQuestionnaire(runtime, parsed.data.questionnaire)) {
    const faults = [{ path: ['questionnaire'], code: 'questionnaire_unknown' as const }];
    return sendProblem(response, 'invalid', { language, faults });
  }
  const answersForIt = covers(asker.scope, tree, place);
  if (!answersForIt && !isOfPublished(parsed.data, place)) {
    return sendProblem(response, 'not-published', { language });
  }
  const told = answersForIt
    ? await liveFigures(runtime, asker.scope, parsed.data)
    : await publishedFigures(runtime, parsed.data, place);
  if (told === null || told === 'unknown-questionnaire')
    return sendProblem(response, 'not-published', { language });
  sendJson(response, 200, documentOf(told, parsed.data.by), { Vary: 'Authorization, Cookie' });
}

/** By its code alone, or with a version. */
function isQuestionnaire(runtime: Runtime, wanted: string | undefined): boolean {
  const known = runtime.questionnaires.all.map((entry) => entry.questionnaire);
  return (
    wanted === undefined ||
    known.some((questionnaire) =>
      [questionnaire.code, questionnaireKey(questionnaire)].includes(wanted),
    )
  );
}

/** Live counts, for those who answer for the place. */
async function liveFigures(runtime: Runtime, scope: Scope, query: ScoreQuery) {
  return readScores(runtime, scope, query, query.by ? [query.by] : []);
}

/** What everybody may read. */
async function publishedFigures(
  runtime: Runtime,
  query: ScoreQuery,
  place: Place,
): Promise<Told | null> {
  const read = await readPublishedScores(runtime, query);
  if (!read) return null;
  const { set, header, report, rows } = read;
  const questionnaire = runtime.questionnaires.current(set.questionnaire.code);
  const published = {
    at: set.period.at,
    revision: set.revision,
    publishedAt: set.publishedAt,
    sha256: header.sha256,
    document: publishedAddress(header),
  };
  return { place, questionnaire, report, rows, published };
}

function rowsOf(told: Told, by: Division): ScoreRow[] {
  if (by === 'factor') {
    return FACTORS.map((factor) => {
      const score = told.report.factors[factor];
      return { key: factor, name: factorNames[factor], n: 'n' in score ? score.n : null, score };
    });
  }
  if (by === 'criterion') return criterionRows(told);
  return told.rows[by] ?? [];
}

/** The items that are scored: the 22 criteria, or the one question that stands for a factor. */
function criterionRows({ questionnaire, report }: Told): ScoreRow[] {
  return questionnaire.items.flatMap((item) => {
    const score = report.criteria[item.code];
    if (!score || item.factor === null) return [];
    const wording = CRITERIA.find((criterion) => criterion.code === item.code)?.wording;
    const n = 'n' in score ? score.n : null;
    return [{ key: item.code, factor: item.factor, name: wording ?? item.wording, n, score }];
  });
}

function rowOf(row: ScoreRow): ScoreRow {
  const { key, name, n, score, factor, basis, dossiers, pooled, overall, meanRating } = row;
  const { factors, criteria } = row;
  return {
    key,
    name,
    n,
    score,
    factor,
    basis,
    dossiers,
    pooled,
    overall,
    meanRating,
    factors,
    criteria,
  };
}

function documentOf(told: Told, by: Division | undefined): ScoresDocument {
  const { report, place, questionnaire, published } = told;
  return {
    methodVersion: report.methodVersion,
    place: { code: place.code, kind: place.kind, name: place.name },
    period: report.period,
    questionnaire: { code: questionnaire.code, version: questionnaire.version },
    basis: report.basis,
    coverage: report.coverage,
    designEffect: report.designEffect,
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
    ...(published && { published }),
    ...(by && { by, rows: rowsOf(told, by).map(rowOf) }),
  };
}
