import { type StoredAnswer, storedResponses } from '@/e2e/world/stored-responses';
import type { World } from '@/e2e/world/world';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { type ScoreReport, scoreReport } from '@/lib/reports/score-report';
import { countResponses } from '@/lib/rollup/counted';
import type { Period } from '@/lib/time/period';

function ratingsByCode(answer: StoredAnswer) {
  const { items } = counterQuestionnaire;
  return Object.fromEntries(items.map(({ code }, at) => [code, answer.ratings[at] ?? null]));
}

async function dossiersByCentre({ database }: World, { from, to }: Period) {
  const { rows } = await database.query<{ centre: string; resolved: number }>(
    `select p.code as centre, sum(d.resolved)::integer as resolved
       from dossier_counts d join places p on p.id = d.centre_id
      where d.day between $1 and $2 group by p.code`,
    [from, to],
  );
  return new Map(rows.map((row) => [row.centre, row.resolved]));
}

/** What a page must show of a place: counted afresh from every stored answer, by the rules of lib. */
export async function expectedReport(
  world: World,
  asked: { place: string; period: Period },
): Promise<ScoreReport> {
  const { place: code, period } = asked;
  const place = world.tree.find(code);
  if (!place) throw new Error(`expected the place ${code}`);
  const answers = (await storedResponses(world)).filter(
    ({ day, setAsideBy, questionnaire }) =>
      setAsideBy === 0 &&
      questionnaire === counterQuestionnaire.code &&
      period.from <= day &&
      day <= period.to,
  );
  const dossiers = await dossiersByCentre(world, period);
  const strata = world.tree.within(place, 'centre').flatMap((centre) => {
    const counted = countResponses(
      answers
        .filter((answer) => answer.centre === centre.code)
        .map((answer) => ({ ratings: ratingsByCode(answer) })),
    );
    const resolved = dossiers.get(centre.code) ?? 0;
    return counted.n === 0 && resolved === 0 ? [] : [{ counted, dossiers: resolved }];
  });
  return scoreReport({
    period,
    itemFactors: itemFactorsOf([counterQuestionnaire]),
    strata,
    setAside: {},
    otherQuestionnaires: 0,
    basis: 'weighted',
    ownsDossiers: true,
    rule: { minimumToShow: 10, minimumToCompare: 30, minimumToRank: 100 },
  });
}
