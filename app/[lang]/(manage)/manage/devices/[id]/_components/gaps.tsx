import { Notice } from '@/app/_ui/notice';
import { ActionForm } from '@/app/[lang]/(manage)/_components/action-form';
import { closeGapAction } from '@/app/[lang]/(manage)/manage/devices/actions';
import { openGaps } from '@/app/[lang]/(manage)/manage/devices/device-conditions';
import type { DevicePage } from '@/app/[lang]/(manage)/manage/devices/load';
import { momentText } from '@/app/[lang]/(manage)/manage/devices/moment-text';
import { parkedText } from '@/app/[lang]/(manage)/manage/devices/parked-text';
import { countNumbers, type NumberRange } from '@/lib/devices/gaps';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  page: DevicePage;
  /** `from-to` of the gap to be closed, as the address says. */
  asked: string | undefined;
  path: string;
  language: Language;
  t: Translate;
};

function rangeText({ from, to }: NumberRange, t: Translate): string {
  return from === to
    ? t('devices.gaps.one', { number: from })
    : t('devices.gaps.range', { from, to });
}

function CloseGap({
  gap,
  id,
  language,
  t,
}: {
  gap: NumberRange;
  id: number;
  language: Language;
  t: Translate;
}) {
  const { from, to } = gap;
  return (
    <section id="confirm" className="stack" aria-labelledby="close-title">
      <h3 id="close-title">{t('devices.gaps.closeTitle', { range: rangeText(gap, t) })}</h3>
      <p>{t('devices.gaps.closeText')}</p>
      <ActionForm
        action={closeGapAction}
        hidden={{ language, id: String(id), from: String(from), to: String(to) }}
        submitLabel={t('devices.gaps.close')}
        errorTitle={t('signIn.errors')}
        fields={[
          {
            name: 'reason',
            label: t('devices.gaps.reason'),
            hint: t('devices.gaps.reasonHint'),
            autoComplete: 'off',
          },
        ]}
      />
    </section>
  );
}

/** How many were refused; of a tablet that could not tell all of them, how many it told. */
function parkedAmount({ state, gaps, revokedAt }: DevicePage['device'], t: Translate) {
  const amount = countNumbers(gaps.parked);
  const told = state?.parkedRanges
    ? countNumbers(state.parkedRanges.map(([from, to]) => ({ from, to })))
    : (state?.parked ?? []).length;
  const parked = state?.parkedCount ?? 0;
  if (revokedAt === null && parked > told) return t('devices.gaps.parkedUntold', { parked, told });
  return amount > 0 ? t('devices.gaps.parked', { amount }) : null;
}

function Told({ page: { device, usedTwice }, t }: Pick<Props, 'page' | 't'>) {
  const parked = device.state?.parked ?? [];
  const amount = parkedAmount(device, t);
  return (
    <>
      {device.closures.map((closure) => (
        <p key={`${closure.at} ${closure.from}`}>
          {t('devices.gaps.closed', {
            range: rangeText(closure, t),
            name: closure.byName,
            moment: momentText(t, closure.at),
            reason: closure.reason,
          })}
        </p>
      ))}
      {usedTwice.map(({ sequence, times }) => (
        <p key={sequence}>{t('devices.gaps.usedTwice', { number: sequence, times })}</p>
      ))}
      {amount === null ? null : <p>{amount}</p>}
      {parked.map(({ sequence, outcome }) => (
        <p key={sequence}>{parkedText({ sequence, outcome }, t)}</p>
      ))}
    </>
  );
}

/** The numbers that are not here: which never came, which wait, who held which for lost. */
export function Gaps({ page, asked, path, language, t }: Props) {
  const { device } = page;
  const open = openGaps(device);
  const closing = open.find(({ from, to }) => `${from}-${to}` === asked);
  const waiting = countNumbers(device.gaps.waiting);
  const isWhole = open.length === 0 && device.gaps.parked.length === 0 && !device.memoryBack;
  return (
    <section id="gaps" className="stack" aria-labelledby="gaps-title">
      <h2 id="gaps-title">{t('devices.gaps.title')}</h2>
      {isWhole ? <p>{t(device.state ? 'devices.gaps.none' : 'devices.gaps.nothingTold')}</p> : null}
      {open.map((gap) => (
        <Notice
          key={gap.from}
          tone="danger"
          title={t('devices.gaps.open', { range: rangeText(gap, t) })}
        >
          <p>{t('devices.gaps.openText')}</p>
          <p>
            <a
              className="manage-target"
              href={`${path}?close=${gap.from}-${gap.to}#confirm`}
              rel="nofollow"
            >
              {t('devices.gaps.closeLink', { range: rangeText(gap, t) })}
            </a>
          </p>
        </Notice>
      ))}
      {closing ? <CloseGap gap={closing} id={device.id} language={language} t={t} /> : null}
      {waiting > 0 ? <p>{t('devices.gaps.waiting', { amount: waiting })}</p> : null}
      <Told page={page} t={t} />
    </section>
  );
}
