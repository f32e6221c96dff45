import { DataTable } from '@/app/_ui/data-table';
import { ConditionBadges } from '@/app/[lang]/(manage)/manage/devices/_components/condition-badges';
import type { DeviceLine } from '@/app/[lang]/(manage)/manage/devices/listed-devices';
import { momentText } from '@/app/[lang]/(manage)/manage/devices/moment-text';
import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = { lines: readonly DeviceLine[]; path: string; language: Language; t: Translate };

export function DevicesTable({ lines, path, language, t }: Props) {
  const count = (amount: number | null | undefined) =>
    amount === null || amount === undefined
      ? t('devices.unknown')
      : formatInteger(language, amount);
  return (
    <DataTable
      id="devices"
      caption={t('devices.list')}
      rows={lines}
      rowKey={({ device }) => String(device.id)}
      t={t}
      empty={t('devices.emptyFilter')}
      columns={[
        {
          key: 'name',
          header: t('devices.name'),
          cell: ({ device, place }) => (
            <>
              <a href={`${path}/${device.id}`}>{device.name}</a>
              <span className="device-place">{place}</span>
            </>
          ),
        },
        {
          key: 'condition',
          header: t('devices.state'),
          cell: ({ conditions }) => <ConditionBadges conditions={conditions} t={t} />,
        },
        {
          key: 'seen',
          header: t('devices.lastSeen'),
          cell: ({ device }) => momentText(t, device.state?.lastSeenAt ?? null),
        },
        {
          key: 'answer',
          header: t('devices.lastAnswer'),
          cell: ({ device }) => momentText(t, device.state?.newestAnswerAt ?? null),
        },
        {
          key: 'received',
          header: t('devices.received'),
          align: 'end',
          cell: ({ device }) => count(device.state?.receivedCount),
        },
        {
          key: 'waiting',
          header: t('devices.waiting'),
          align: 'end',
          cell: ({ device }) => count(device.state?.waiting),
        },
      ]}
    />
  );
}
