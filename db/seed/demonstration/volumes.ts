import { apportion } from '@/db/seed/demonstration/apportion';
import { daysOf, dayWeight } from '@/db/seed/demonstration/calendar';
import type { Centre } from '@/db/seed/demonstration/centres';
import type { PublishedVolumes, Volume } from '@/db/seed/demonstration/published-volumes';
import { Random } from '@/db/seed/demonstration/random';
import { SPECIAL_CENTRES } from '@/db/seed/demonstration/special-centres';
import { type Day, day, daysBetween } from '@/lib/time/day';
import type { Period } from '@/lib/time/period';

export type DossierDay = Volume & { centre: string; day: Day };

/** What a centre handled in the published weeks, and how much it receives on a usual day otherwise. */
type Plan = { published: Volume; receivedPerWeight: number; receivedPerWeightBefore: number };

const GROWTH = 0.12;
const GROWTH_DAYS = 300;

/**
 * Dossiers of every centre and working day of the period: exact where figures are published, of the
 * same scale elsewhere. Days on which nothing was handled have no line.
 */
export function dossierDays(
  centres: readonly Centre[],
  published: PublishedVolumes,
  period: Period,
  seed: string,
): DossierDay[] {
  const plans = planVolumes(centres, published, seed);
  return centres.flatMap((centre) => {
    const plan = plans.get(centre.code);
    if (!plan) throw new Error(`expected a plan for ${centre.code}`);
    return [
      ...publishedDays(centre, plan, published, seed),
      ...otherDays(centre, plan, published, period, seed),
    ]
      .filter((line) => period.from <= line.day && line.day <= period.to)
      .filter((line) => line.received + line.resolved > 0)
      .sort((x, y) => (x.day < y.day ? -1 : 1));
  });
}

function planVolumes(
  centres: readonly Centre[],
  published: PublishedVolumes,
  seed: string,
): Map<string, Plan> {
  const random = new Random(`${seed} plan`);
  const communes = centres.filter((centre) => !centre.isProvincial);
  const { communes: total } = published;
  const received = apportion(
    total.received,
    communes.map((centre) => centre.weight * random.between(0.85, 1.15)),
  );
  const resolved = apportion(
    total.resolved,
    received.map((count) => count * random.between(0.97, 1.03)),
  );
  const late = apportion(
    total.resolved - total.onTime,
    resolved.map((count, at) => count * lateness(communes[at], random)),
  );
  const plans = new Map<string, Plan>();
  for (const centre of centres) {
    const at = communes.indexOf(centre);
    const volume = centre.isProvincial
      ? published.province
      : {
          received: received[at] ?? 0,
          resolved: resolved[at] ?? 0,
          onTime: (resolved[at] ?? 0) - (late[at] ?? 0),
        };
    plans.set(centre.code, {
      published: volume,
      receivedPerWeight: volume.received / totalWeight(centre, published.from, published.to),
      receivedPerWeightBefore: centre.isProvincial
        ? published.provinceReceivedIn2024 /
          totalWeight(centre, day('2024-01-01'), day('2024-12-31'))
        : 0,
    });
  }
  return plans;
}

function lateness(centre: Centre | undefined, random: Random): number {
  const usual = random.between(0.3, 2);
  return centre?.code === SPECIAL_CENTRES.declining ? 2.5 : usual;
}

function totalWeight(centre: Centre, from: Day, to: Day): number {
  return daysOf(from, to).reduce((sum, of) => sum + dayWeight(of, centre.opensSaturdays), 0);
}

function publishedDays(
  centre: Centre,
  plan: Plan,
  published: PublishedVolumes,
  seed: string,
): DossierDay[] {
  const random = new Random(`${seed} published ${centre.code}`);
  const days = daysOf(published.from, published.to);
  const weights = days.map((of) => dayWeight(of, centre.opensSaturdays) * random.between(0.8, 1.2));
  const received = apportion(plan.published.received, weights);
  // The offices were new: at first fewer dossiers left than came in.
  const resolved = apportion(
    plan.published.resolved,
    weights.map((weight, at) => weight * (0.75 + (0.35 * at) / days.length)),
  );
  const late = apportion(
    plan.published.resolved - plan.published.onTime,
    resolved.map((count) => count * random.between(0.5, 1.5)),
  );
  return days.map((of, at) => ({
    centre: centre.code,
    day: of,
    received: received[at] ?? 0,
    resolved: resolved[at] ?? 0,
    onTime: (resolved[at] ?? 0) - (late[at] ?? 0),
  }));
}

function otherDays(
  centre: Centre,
  plan: Plan,
  published: PublishedVolumes,
  period: Period,
  seed: string,
): DossierDay[] {
  const lateShare = 1 - plan.published.onTime / plan.published.resolved;
  return daysOf(period.from, period.to)
    .filter((of) => of >= centre.validFrom && (of < published.from || of > published.to))
    .map((of) => {
      const random = new Random(`${seed} dossiers ${centre.code} ${of}`);
      const perWeight =
        of < published.from
          ? plan.receivedPerWeightBefore
          : plan.receivedPerWeight * growth(published.to, of);
      const usual = perWeight * dayWeight(of, centre.opensSaturdays);
      const received = wholeNear(usual * random.between(0.82, 1.18), random);
      const resolved = wholeNear(usual * 0.985 * random.between(0.85, 1.15), random);
      const late = wholeNear(resolved * lateShare * random.between(0.4, 1.6), random);
      return {
        centre: centre.code,
        day: of,
        received,
        resolved,
        onTime: resolved - Math.min(late, resolved),
      };
    });
}

/** Fast at first, then levelling off. */
function growth(since: Day, of: Day): number {
  return 1 + GROWTH * (1 - Math.exp(-daysBetween(since, of) / GROWTH_DAYS));
}

/** The whole number below or above, so that the mean is kept. */
function wholeNear(value: number, random: Random): number {
  return Math.floor(value + random.fraction());
}
