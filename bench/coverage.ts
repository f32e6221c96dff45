import type { Interval } from '@/lib/statistics/interval';
import { meanOfRatios } from '@/lib/statistics/mean-of-ratios';
import { type Moments, momentsOf, varianceOfTotal } from '@/lib/statistics/moments';
import { newcombeDifference } from '@/lib/statistics/newcombe-difference';
import { shareInterval } from '@/lib/statistics/share-interval';
import { type StratumShare, stratifiedMean } from '@/lib/statistics/stratified-mean';
import { varianceInterval } from '@/lib/statistics/variance-interval';
import { type Answered, FACTOR_COUNT, world } from './coverage-world';

/**
 * How often the 95 % intervals of the product hold the truth, and how wide they are, in simulated samples with
 * a fixed seed: `npm run bench -- bench/coverage.ts [replicates]`. Five factors of one respondent correlated
 * 0.5 (latent), 5 % without an opinion, 20 % on the last factor; answers of a day correlated as named.
 */
const replicates = Number(process.argv[2] ?? 4000);
const SIZES = [10, 30, 100, 300, 1000, 3000];
const SHARES = [0.5, 0.7, 0.83, 0.9, 0.95, 0.99];
const DAYS: Record<number, number> = { 10: 5, 30: 10, 100: 12, 300: 20, 1000: 40, 3000: 60 };
const FEWEST_DAYS = 8;
const DOSSIERS = [40, 20, 10, 8, 6, 5, 4, 3, 2, 2];
const RATIOS = Array.from({ length: FACTOR_COUNT }, (_, i) => [
  { numerator: 2 * i, denominator: 2 * i + 1 },
]);

class Tally {
  private readonly cells = new Map<string, { hits: number; width: number; count: number }>();

  add(method: string, n: number, p: number, interval: Interval, truth: number) {
    const key = `${method}|${n}|${p}`;
    const cell = this.cells.get(key) ?? { hits: 0, width: 0, count: 0 };
    cell.hits += Number(interval.low <= truth + 1e-12 && truth - 1e-12 <= interval.high);
    cell.width += interval.high - interval.low;
    cell.count += 1;
    this.cells.set(key, cell);
  }

  print() {
    const methods = [...new Set([...this.cells.keys()].map((key) => key.split('|')[0]))];
    console.log(`| method | n | ${SHARES.map((p) => `p = ${p}`).join(' | ')} |`);
    console.log(`| --- | --- |${' --- |'.repeat(SHARES.length)}`);
    for (const method of methods) {
      for (const n of SIZES) {
        const cells = SHARES.map((p) => {
          const cell = this.cells.get(`${method}|${n}|${p}`);
          if (!cell) return '–';
          const [hits, width] = [cell.hits / cell.count, cell.width / cell.count];
          return `${(hits * 100).toFixed(1)} (${(width * 100).toFixed(1)})`;
        });
        console.log(`| ${method} | ${n} | ${cells.join(' | ')} |`);
      }
    }
  }
}

function byDay(people: readonly Answered[]): number[][] {
  const days = new Map<number, number[]>();
  for (const person of people) {
    const sums = days.get(person.day) ?? new Array<number>(2 * FACTOR_COUNT).fill(0);
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (person.vector[i] ?? 0);
    days.set(person.day, sums);
  }
  return [...days.values()];
}

type Score = Omit<StratumShare, 'weight'>;

function scoreOf(moments: Moments, n: number): Score | null {
  const score = meanOfRatios(moments.sums, RATIOS);
  return (
    score && {
      share: score.share,
      answers: score.answers,
      variance: varianceOfTotal(moments, score.coefficients),
      degreesOfFreedom: moments.units - 1,
      n,
    }
  );
}

const tally = new Tally();

/** The figures of one sample; gives the score's interval by respondents for differences. */
function oneSample(people: readonly Answered[], name: string, p: number) {
  const n = people.length;
  const moments = momentsOf(
    people.map(({ vector }) => vector),
    2 * FACTOR_COUNT,
  );
  const score = scoreOf(moments, n);
  if (!score) return null;
  const interval = varianceInterval(score);
  tally.add(`score by respondents, ${name}`, n, p, interval, p);
  const days = byDay(people);
  const scoreByDay =
    days.length < FEWEST_DAYS ? score : scoreOf(momentsOf(days, 2 * FACTOR_COUNT), n);
  if (scoreByDay)
    tally.add(`score by counter-days, ${name}`, n, p, varianceInterval(scoreByDay), p);
  if (name === 'alike 0') {
    const rated = RATIOS.map(([ratio]) => moments.sums[ratio?.denominator ?? 0] ?? 0);
    tally.add(
      'fewest ratings',
      n,
      p,
      shareInterval(Math.min(1, score.share), Math.min(...rated)),
      p,
    );
    const [satisfied = 0, answers = 0] = moments.sums.slice(4, 6);
    if (answers > 0) tally.add('one share', n, p, shareInterval(satisfied / answers, answers), p);
  }
  return { value: score.share, ...interval };
}

function weighted(
  n: number,
  p: number,
  worlds: readonly ReturnType<typeof world>[],
  shares: readonly number[],
) {
  const strata = DOSSIERS.flatMap((weight, i) => {
    const people = worlds[i]?.(n / DOSSIERS.length, 1) ?? [];
    const score = scoreOf(
      momentsOf(
        people.map(({ vector }) => vector),
        2 * FACTOR_COUNT,
      ),
      people.length,
    );
    return score ? [{ ...score, weight, truth: shares[i] ?? p }] : [];
  });
  const mean = stratifiedMean(strata);
  if (!mean) return;
  const total = strata.reduce((sum, { weight }) => sum + weight, 0);
  const truth = strata.reduce((sum, s) => sum + (s.weight / total) * s.truth, 0);
  tally.add('score weighted by dossiers', n, p, varianceInterval(mean), truth);
}

for (const p of SHARES) {
  const spread = [-0.4, -0.3, -0.2, -0.1, 0, 0, 0.1, 0.2, 0.3, 0.4].map(
    (step) => p + step * Math.min(p, 1 - p),
  );
  const worlds = spread.map((share) => world(share, 0));
  for (const correlation of [0, 0.02, 0.05]) {
    const people = world(p, correlation);
    for (const n of SIZES) {
      const rounds = n >= 1000 ? Math.ceil(replicates / 2) : replicates;
      let previous: ReturnType<typeof oneSample> = null;
      for (let round = 0; round < rounds; round++) {
        const found = oneSample(people(n, DAYS[n] ?? 10), `alike ${correlation}`, p);
        if (correlation > 0) continue;
        if (found && previous) {
          tally.add('difference of two scores', n, p, newcombeDifference(found, previous), 0);
          previous = null;
        } else previous = found;
        weighted(n, p, worlds, spread);
      }
    }
  }
}
tally.print();
