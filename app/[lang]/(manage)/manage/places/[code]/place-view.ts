import { SERVICE_FIELDS, type ServiceField } from '@/lib/places/service-fields';
import { FACTORS, type Factor } from '@/lib/questionnaire/questionnaire';
import { type ScoreQuery, scoreQuerySchema } from '@/lib/reports/score-query';
import type { Basis } from '@/lib/reports/score-report';
import { CHANNELS, type Channel } from '@/lib/submission/channel';
import { type Day, parseDay } from '@/lib/time/day';
import {
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  periodContaining,
  previousPeriod,
} from '@/lib/time/period';

export const SORT_KEYS = ['name', 'score', 'rank', 'n', 'overall', 'dossiers', 'rate'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Direction = 'ascending' | 'descending';

/** All that the address says about how a place is looked at. */
export type PlaceView = {
  period: Period;
  kind: PeriodKind | 'free';
  channel: Channel | null;
  field: ServiceField | null;
  basis: Basis | null;
  questionnaire: string | null;
  factor: Factor | null;
  sort: { key: SortKey; direction: Direction };
};

export type Search = Readonly<Record<string, string | string[] | undefined>>;

const EARLIEST = '2000-01-01';
const LATEST = '2099-12-31';
const DAYS_BEFORE_A_MONTH_TELLS = 10;

/** The month so far, or the one before while it is young. */
function defaultPeriod(today: Day): Period {
  const month = periodContaining('month', today);
  return Number(today.slice(8)) >= DAYS_BEFORE_A_MONTH_TELLS
    ? month
    : previousPeriod('month', month);
}

/** The calendar kind that has exactly these days; no two kinds share a length and a start. */
export function kindOfPeriod(period: Period): PeriodKind | 'free' {
  const fits = (kind: PeriodKind) => periodContaining(kind, period.from);
  return (
    PERIOD_KINDS.find((kind) => fits(kind).from === period.from && fits(kind).to === period.to) ??
    'free'
  );
}

function givenText(search: Search, name: string): string | null {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

class Reader {
  readonly misread: string[] = [];
  private readonly search: Search;

  constructor(search: Search) {
    this.search = search;
  }

  read<T>(name: string, parse: (text: string) => T | null): T | null {
    const text = givenText(this.search, name);
    if (text === null) return null;
    const value = parse(text);
    if (value === null) this.misread.push(name);
    return value;
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | null {
    return this.read(name, (text) => values.find((value) => value === text) ?? null);
  }
}

function readDay(text: string): Day | null {
  const day = parseDay(text);
  return day !== null && day >= EARLIEST && day <= LATEST ? day : null;
}

function readPeriod(reader: Reader, today: Day): Period {
  const wanted = reader.oneOf('period', [...PERIOD_KINDS, 'free']);
  const kind = wanted === 'free' ? null : wanted;
  const from = reader.read('from', readDay);
  const to = reader.read('to', readDay);
  if (from && to && from <= to) return { from, to };
  if (from && to) reader.misread.push('to');
  const anchor = from ?? to;
  if (anchor) return periodContaining(kind ?? 'month', anchor);
  return kind ? periodContaining(kind, today) : defaultPeriod(today);
}

/** Reads the address; what cannot be understood is named in `misread` and left out, never guessed. */
export function readPlaceView(search: Search, today: Day): { view: PlaceView; misread: string[] } {
  const reader = new Reader(search);
  const period = readPeriod(reader, today);
  const isQuestionnaire = scoreQuerySchema.shape.questionnaire;
  const view: PlaceView = {
    period,
    kind: kindOfPeriod(period),
    channel: reader.oneOf('channel', CHANNELS),
    field: reader.oneOf('field', SERVICE_FIELDS),
    basis: reader.oneOf('basis', ['weighted', 'pooled']),
    questionnaire: reader.read('questionnaire', (text) =>
      isQuestionnaire.safeParse(text).success ? text : null,
    ),
    factor: reader.oneOf('factor', FACTORS),
    sort: {
      key: reader.oneOf('sort', SORT_KEYS) ?? 'name',
      direction: reader.oneOf('dir', ['asc', 'desc']) === 'desc' ? 'descending' : 'ascending',
    },
  };
  return { view, misread: reader.misread };
}

/** What the address holds for a view; the period always, the rest where it differs from the usual. */
export function viewParameters(view: PlaceView): Record<string, string> {
  const { period, channel, field, basis, questionnaire, factor, sort } = view;
  const isUsualOrder = sort.key === 'name' && sort.direction === 'ascending';
  return {
    period: kindOfPeriod(period),
    from: period.from,
    to: period.to,
    ...(channel && { channel }),
    ...(field && { field }),
    ...(basis && { basis }),
    ...(questionnaire && { questionnaire }),
    ...(factor && { factor }),
    ...(!isUsualOrder && {
      sort: sort.key,
      dir: sort.direction === 'ascending' ? 'asc' : 'desc',
    }),
  };
}

export function placePath(code: string, view: PlaceView, below = ''): string {
  const parameters = new URLSearchParams(viewParameters(view));
  return `/manage/places/${encodeURIComponent(code)}${below}?${parameters}`;
}

export function scoreQuery(code: string, view: PlaceView): ScoreQuery {
  const { period, channel, field, basis, questionnaire } = view;
  return {
    place: code,
    from: period.from,
    to: period.to,
    ...(channel && { channel }),
    ...(field && { field }),
    ...(basis && { basis }),
    ...(questionnaire && { questionnaire }),
  };
}
