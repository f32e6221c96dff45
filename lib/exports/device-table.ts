import { neutraliseFormula } from '@/lib/exports/neutralise-formula';
import type { Translate } from '@/lib/i18n/translator';
import { dayOfInstant, type Instant, timeOfInstant } from '@/lib/time/instant';

/** A kiosk as it may leave the house; `null` is unknown, or has not been. */
export type DeviceTableLine = {
  id: number;
  name: string;
  placeCode: string;
  place: string;
  /** In words, the most urgent first. */
  conditions: readonly string[];
  lastSeenAt: Instant | null;
  /** Of the answers received. */
  newestAnswerAt: Instant | null;
  /** Of those on the tablet, sent or not. */
  onTabletAt: Instant | null;
  received: number | null;
  waiting: number | null;
  /** Numbers that never arrived and that nobody closed. */
  missing: number | null;
  /** From 0 to 1. */
  batteryLevel: number | null;
  /** The version of its program. */
  shell: string | null;
  freeBytes: number | null;
};

const MEGABYTE = 1_000_000;

type Input = { t: Translate; lines: readonly DeviceTableLine[] };

function headingsOf(t: Translate): string[] {
  return [
    t('devices.csv.number'),
    t('devices.name'),
    t('manage.csv.code'),
    t('devices.form.place'),
    t('devices.state'),
    t('devices.csv.lastSeen'),
    t('devices.csv.lastAnswer'),
    t('devices.received'),
    t('devices.waiting'),
    t('devices.csv.missing'),
    t('devices.csv.battery'),
    t('devices.csv.onTablet'),
    t('devices.program'),
    t('devices.csv.free'),
  ];
}

/** `2026-11-27 16:18`: a spreadsheet of either language reads it and sorts by it. */
function momentCell(t: Translate, at: Instant | null): string {
  return at === null ? t('devices.never') : `${dayOfInstant(at)} ${timeOfInstant(at)}`;
}

function lineCells(t: Translate, line: DeviceTableLine): string[] {
  const { batteryLevel, freeBytes } = line;
  const count = (amount: number | null) =>
    amount === null ? t('devices.unknown') : String(amount);
  return [
    String(line.id),
    line.name,
    line.placeCode,
    line.place,
    line.conditions.join('; '),
    momentCell(t, line.lastSeenAt),
    momentCell(t, line.newestAnswerAt),
    count(line.received),
    count(line.waiting),
    count(line.missing),
    count(batteryLevel === null ? null : Math.round(100 * batteryLevel)),
    momentCell(t, line.onTabletAt),
    line.shell ?? t('devices.unknown'),
    count(freeBytes === null ? null : Math.floor(freeBytes / MEGABYTE)),
  ];
}

/** One line a kiosk; what is not known is told in words, never empty and never 0. */
export function deviceTable({ t, lines }: Input): { headings: string[]; rows: string[][] } {
  return {
    headings: headingsOf(t).map(neutraliseFormula),
    rows: lines.map((line) => lineCells(t, line).map(neutraliseFormula)),
  };
}
