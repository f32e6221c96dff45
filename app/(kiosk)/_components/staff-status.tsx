import type { ReactNode } from 'react';
import type { LinkView } from '@/app/(kiosk)/device/link-view';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import { formatDay, formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { dayOfInstant, type Instant, timeOfInstant } from '@/lib/time/instant';

const MEGABYTE = 1_000_000;
/** As the server judges answers: less is no fault of the clock. */
const RIGHT_WITHIN_MINUTES = 2;

type Props = {
  t: Translate;
  language: Language;
  view: LinkView;
  setup: KioskSetup | null;
  shell: string;
};

/** How the tablet is; nothing of any answer. */
export function StaffStatus({ t, language, view, setup, shell }: Props) {
  const count = (number: number) => formatInteger(language, number);
  const moment = (at: Instant | null) =>
    at === null
      ? t('kiosk.staff.never')
      : t('kiosk.staff.moment', { time: timeOfInstant(at), day: formatDay(dayOfInstant(at)) });
  const { newestShell } = view;
  const rows: [label: string, value: ReactNode][] = [
    [
      t('kiosk.staff.device'),
      setup
        ? t('kiosk.staff.deviceOf', { name: setup.name, number: setup.device })
        : t('kiosk.staff.unknown'),
    ],
    [t('kiosk.staff.contact'), moment(view.lastContactAt)],
    [t('kiosk.staff.taken'), count(view.lastSequence)],
    [t('kiosk.staff.waiting'), count(view.waiting)],
    [t('kiosk.staff.parked'), count(view.parked)],
    [t('kiosk.staff.lastAnswer'), moment(view.lastAnswerAt)],
    [t('kiosk.staff.storage'), spaceText({ t, view, count })],
    [t('kiosk.staff.persisted'), persistedText(t, view.isPersisted)],
    [t('kiosk.staff.clock'), clockText(t, view.clockOffsetMs)],
    [
      t('kiosk.staff.version'),
      newestShell === null || newestShell === shell
        ? shell
        : t('kiosk.staff.version.old', { version: shell, newest: newestShell }),
    ],
  ];
  return (
    <dl className="kiosk-status">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Space = { t: Translate; view: LinkView; count: (number: number) => string };

function spaceText({ t, view, count }: Space): string {
  const { usedBytes, quotaBytes } = view;
  if (usedBytes === null || quotaBytes === null) return t('kiosk.staff.unknown');
  return t('kiosk.staff.storageOf', {
    used: count(Math.ceil(usedBytes / MEGABYTE)),
    free: count(Math.floor((quotaBytes - usedBytes) / MEGABYTE)),
  });
}

function persistedText(t: Translate, isPersisted: boolean | null): string {
  if (isPersisted === null) return t('kiosk.staff.unknown');
  return t(isPersisted ? 'kiosk.staff.persisted.yes' : 'kiosk.staff.persisted.no');
}

function clockText(t: Translate, offsetMs: number | null): string {
  if (offsetMs === null) return t('kiosk.staff.unknown');
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  if (minutes <= RIGHT_WITHIN_MINUTES) return t('kiosk.staff.clock.right');
  return t(offsetMs > 0 ? 'kiosk.staff.clock.slow' : 'kiosk.staff.clock.fast', { minutes });
}
