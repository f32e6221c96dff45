import type { TextKey } from '@/lib/i18n/translator';
import { day } from '@/lib/time/day';

/** The day the statement was last compared with the product. */
export const STATED_ON = day('2026-11-28');

export type CriterionStatus = 'met' | 'partly' | 'no-such-content';

/**
 * `machine`: by axe in every step of the browser journeys; `journey`: asserted in a journey of its own;
 * `eye`: screenshots looked at; `code`: by reading how it is built.
 */
export type CheckedBy = 'machine' | 'journey' | 'eye' | 'code';

export type Criterion = {
  number: string;
  level: 'A' | 'AA';
  name: TextKey;
  status: CriterionStatus;
  checkedBy: readonly CheckedBy[];
  note?: TextKey;
};

type Row = readonly [number: string, level: 'A' | 'AA', checkedBy: string, note?: TextKey];

/** Signs of how a criterion was checked; none means that the product holds nothing it speaks of. */
const CHECKS: Record<string, CheckedBy> = { m: 'machine', j: 'journey', e: 'eye', c: 'code' };

const ROWS: readonly Row[] = [
  ['1-1-1', 'A', 'm c'],
  ['1-2-1', 'A', 'j c', 'public.accessibility.note.recordings'],
  ['1-2-2', 'A', ''],
  ['1-2-3', 'A', ''],
  ['1-2-4', 'AA', ''],
  ['1-2-5', 'AA', ''],
  ['1-3-1', 'A', 'm j', 'public.accessibility.note.pdf'],
  ['1-3-2', 'A', 'j c'],
  ['1-3-3', 'A', 'e c'],
  ['1-3-4', 'AA', 'e c'],
  ['1-3-5', 'AA', 'm c'],
  ['1-4-1', 'A', 'm e'],
  ['1-4-2', 'A', 'j c'],
  ['1-4-3', 'AA', 'm e'],
  ['1-4-4', 'AA', 'm j'],
  ['1-4-5', 'AA', 'c'],
  ['1-4-10', 'AA', 'j', 'public.accessibility.note.tables'],
  ['1-4-11', 'AA', 'e'],
  ['1-4-12', 'AA', 'm j'],
  ['1-4-13', 'AA', 'c'],
  ['2-1-1', 'A', 'm j'],
  ['2-1-2', 'A', 'j'],
  ['2-1-4', 'A', ''],
  ['2-2-1', 'A', 'm j', 'public.accessibility.note.time'],
  ['2-2-2', 'A', 'm c'],
  ['2-3-1', 'A', 'c'],
  ['2-4-1', 'A', 'm c'],
  ['2-4-2', 'A', 'm'],
  ['2-4-3', 'A', 'j'],
  ['2-4-4', 'A', 'm c'],
  ['2-4-5', 'AA', 'j c'],
  ['2-4-6', 'AA', 'e c'],
  ['2-4-7', 'AA', 'j e'],
  ['2-4-11', 'AA', 'j'],
  ['2-5-1', 'A', ''],
  ['2-5-2', 'A', 'c'],
  ['2-5-3', 'A', 'j c'],
  ['2-5-4', 'A', ''],
  ['2-5-7', 'AA', ''],
  ['2-5-8', 'AA', 'm j'],
  ['3-1-1', 'A', 'm'],
  ['3-1-2', 'AA', 'm c', 'public.accessibility.note.comments'],
  ['3-2-1', 'A', 'c'],
  ['3-2-2', 'A', 'j', 'public.accessibility.note.advance'],
  ['3-2-3', 'AA', 'c'],
  ['3-2-4', 'AA', 'c'],
  ['3-2-6', 'A', ''],
  ['3-3-1', 'A', 'j'],
  ['3-3-2', 'A', 'm c'],
  ['3-3-3', 'AA', 'j'],
  ['3-3-4', 'AA', 'c'],
  ['3-3-7', 'A', 'j c'],
  ['3-3-8', 'AA', 'c', 'public.accessibility.note.pin'],
  ['4-1-2', 'A', 'm j'],
  ['4-1-3', 'AA', 'j'],
];

const NOT_WHOLLY: ReadonlySet<string> = new Set(['1-3-1', '2-2-1', '3-1-2', '3-3-8']);

function criterionOf([id, level, signs, note]: Row): Criterion {
  const checkedBy = signs.split(' ').flatMap((sign) => CHECKS[sign] ?? []);
  const whole = NOT_WHOLLY.has(id) ? 'partly' : 'met';
  const status = checkedBy.length === 0 ? 'no-such-content' : whole;
  const name = `public.accessibility.name.${id}` as TextKey;
  const number = id.replaceAll('-', '.');
  return { number, level, name, status, checkedBy, ...(note && { note }) };
}

/** Every success criterion of WCAG 2.2 of level A and AA, and how far the product meets it. */
export const criteria: readonly Criterion[] = ROWS.map(criterionOf);

export function countByStatus(status: CriterionStatus): number {
  return criteria.filter((criterion) => criterion.status === status).length;
}
