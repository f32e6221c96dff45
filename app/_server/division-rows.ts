import {
  type CentreCounts,
  type ReadContext,
  readCounts,
  strataOf,
} from '@/app/_server/read-counts';
import { countDossiers, type DossierRow } from '@/db/queries/count-dossiers';
import { formatDay, formatMonth } from '@/lib/i18n/format';
import { LANGUAGES, type LocalizedText } from '@/lib/i18n/language';
import { type TextKey, type TextValues, translator } from '@/lib/i18n/translator';
import type { Place } from '@/lib/places/place';
import { SERVICE_FIELDS, serviceFieldNames } from '@/lib/places/service-fields';
import type { Division } from '@/lib/reports/score-query';
import type { RowInput } from '@/lib/reports/score-report';
import { CHANNELS, channelNumbers } from '@/lib/submission/channel';
import { day } from '@/lib/time/day';
import { bucketKey, periodsWithin } from '@/lib/time/period';

type Total = { counts: readonly CentreCounts[]; dossiers: readonly DossierRow[] };

type CountsByBucket = ReadonlyMap<string, readonly CentreCounts[]>;

/** As rollups keep answers that name no counter. */
const NO_COUNTER = '0';

function inBothLanguages(key: TextKey, values?: TextValues): LocalizedText {
  const [vi, en] = LANGUAGES.map((language) => translator(language)(key, values));
  return { vi: vi ?? '', en: en ?? '' };
}

/** `null` for divisions that are read off the whole: factors and criteria. */
export async function divisionRows(
  context: ReadContext,
  division: Division,
  total: Total,
): Promise<RowInput[] | null> {
  switch (division) {
    case 'place':
      return context.place.kind === 'centre' || context.place.kind === 'counter'
        ? counterRows(context, total)
        : placeRows(context, total);
    case 'counter':
      return counterRows(context, total);
    case 'field':
      return fieldRows(context, total);
    case 'channel':
      return channelRows(context, total);
    case 'day':
    case 'week':
    case 'month':
      return timeRows(context, division);
    case 'factor':
    case 'criterion':
      return null;
    default:
      return division satisfies never;
  }
}

/** Places that exist on some day of the period, or have answers in it. */
function isOfPeriod(context: ReadContext, place: Place): boolean {
  return (
    place.validFrom <= context.query.to &&
    (place.validTo ?? context.query.from) >= context.query.from
  );
}

function placeRows(context: ReadContext, { counts, dossiers }: Total): RowInput[] {
  const { tree, place, filter } = context;
  const known = new Set(filter.centreIds);
  return tree
    .childrenOf(place)
    .filter((child) => isOfPeriod(context, child))
    .map((child) => {
      const ids = tree
        .within(child, 'centre')
        .flatMap((centre) => (known.has(centre.id) ? [centre.id] : []));
      const strata = strataOf(ids, counts, dossiers);
      return { key: child.code, name: child.name, strata, ownsDossiers: true };
    });
}

/** A part of centres: their dossiers weigh it, but are not its own. */
const PART_OF_TOTAL = { ownsDossiers: false };

/** Answers that name no counter; without this row the counters would not add up to the total. */
function withoutCounterRow(
  { filter }: ReadContext,
  byCounter: CountsByBucket,
  total: Total,
): RowInput[] {
  const counts = byCounter.get(NO_COUNTER) ?? [];
  if (filter.counterIds || counts.length === 0) return [];
  const name = inBothLanguages('place.noCounter');
  const strata = strataOf(filter.centreIds, counts, total.dossiers);
  return [{ key: 'none', name, strata, ...PART_OF_TOTAL }];
}

async function counterRows(context: ReadContext, total: Total): Promise<RowInput[]> {
  const { tree, place, filter } = context;
  const byCounter = groupByBucket(await readCounts(context, 'counter'));
  const rows = tree
    .within(place, 'counter')
    .filter((counter) => isOfPeriod(context, counter))
    .filter((counter) => !filter.counterIds || filter.counterIds.includes(counter.id))
    .map((counter) => {
      const centreIds = counter.parentId === null ? [] : [counter.parentId];
      const counts = byCounter.get(String(counter.id)) ?? [];
      const strata = strataOf(centreIds, counts, total.dossiers);
      return { key: counter.code, name: counter.name, strata, ...PART_OF_TOTAL };
    });
  return [...rows, ...withoutCounterRow(context, byCounter, total)];
}

async function fieldRows(context: ReadContext, total: Total): Promise<RowInput[]> {
  const { tree, place, filter } = context;
  const byCounter = groupByBucket(await readCounts(context, 'counter'));
  const counters = tree.within(place, 'counter');
  const rows = [...SERVICE_FIELDS, null].flatMap((field) => {
    const ofField = counters.filter((counter) => counter.field === field);
    if (ofField.length === 0) return [];
    const counts = ofField.flatMap((counter) => byCounter.get(String(counter.id)) ?? []);
    const strata = strataOf(filter.centreIds, counts, total.dossiers);
    const name = field ? serviceFieldNames[field] : inBothLanguages('place.noField');
    return [{ key: field ?? 'no-field', name, strata, ...PART_OF_TOTAL }];
  });
  return [...rows, ...withoutCounterRow(context, byCounter, total)];
}

async function channelRows(context: ReadContext, { dossiers }: Total): Promise<RowInput[]> {
  const byChannel = groupByBucket(await readCounts(context, 'channel'));
  return CHANNELS.map((channel) => ({
    key: channel,
    name: inBothLanguages(`channel.${channel}`),
    strata: strataOf(
      context.filter.centreIds,
      byChannel.get(String(channelNumbers[channel])) ?? [],
      dossiers,
    ),
    ownsDossiers: false,
  }));
}

function timeName(kind: 'day' | 'week' | 'month', key: string): LocalizedText {
  if (kind === 'month') return { vi: formatMonth(key), en: formatMonth(key) };
  const date = formatDay(day(key));
  return kind === 'day' ? { vi: date, en: date } : inBothLanguages('period.weekOf', { date });
}

async function timeRows(context: ReadContext, kind: 'day' | 'week' | 'month'): Promise<RowInput[]> {
  const { filter, runtime } = context;
  const [counts, dossiers] = await Promise.all([
    readCounts(context, kind),
    countDossiers(runtime.db.pool, filter, kind),
  ]);
  const countsByKey = groupByBucket(counts);
  const dossiersByKey = groupByBucket(dossiers);
  return periodsWithin(kind, filter.period).map((period) => {
    const key = bucketKey(kind, period.from);
    return {
      key,
      name: timeName(kind, key),
      strata: strataOf(filter.centreIds, countsByKey.get(key) ?? [], dossiersByKey.get(key) ?? []),
      ownsDossiers: true,
    };
  });
}

function groupByBucket<Row extends { bucket: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.bucket);
    if (group) group.push(row);
    else groups.set(row.bucket, [row]);
  }
  return groups;
}
