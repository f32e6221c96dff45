import { ConditionBadges } from '@/app/[lang]/(manage)/manage/devices/_components/condition-badges';
import { tabletFacts } from '@/app/[lang]/(manage)/manage/devices/[id]/_components/tablet-facts';
import { deviceConditions } from '@/app/[lang]/(manage)/manage/devices/device-conditions';
import type { DevicePage } from '@/app/[lang]/(manage)/manage/devices/load';
import { momentText } from '@/app/[lang]/(manage)/manage/devices/moment-text';
import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = { page: DevicePage; language: Language; t: Translate };

/** How the kiosk is, and what is remarkable about its answers. */
export function DeviceFacts({ page, language, t }: Props) {
  const { device, marks } = page;
  const { state } = device;
  const count = (amount: number | null | undefined) =>
    amount === null || amount === undefined
      ? t('devices.unknown')
      : formatInteger(language, amount);
  const facts: [string, string][] = [
    [t('devices.lastSeen'), momentText(t, state?.lastSeenAt ?? null)],
    [t('devices.newestReceived'), momentText(t, state?.newestAnswerAt ?? null)],
    [t('devices.received'), count(marks.received)],
    [t('devices.waiting'), count(state?.waiting)],
    ...tabletFacts(page, language, t),
    [t('devices.marks.soonAfter'), count(marks.soonAfter)],
    [t('devices.marks.clockCorrected'), count(marks.clockCorrected)],
    [t('devices.marks.clockUnknown'), count(marks.clockUnknown)],
    [t('devices.marks.byRecovery'), count(marks.byRecovery)],
  ];
  return (
    <section className="stack" aria-labelledby="state-title">
      <h2 id="state-title">{t('devices.state')}</h2>
      <ConditionBadges conditions={deviceConditions(device, page)} t={t} />
      <dl className="device-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
