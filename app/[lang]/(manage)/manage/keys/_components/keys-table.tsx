import { Badge } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table';
import { formatDay } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translator';
import { dayOfInstant, type Instant } from '@/lib/time/instant';

export type ListedKey = {
  id: number;
  name: string;
  prefix: string;
  createdAt: Instant;
  revokedAt: Instant | null;
};

type Props = { keys: readonly ListedKey[]; path: string; t: Translate };

function State({ revokedAt, t }: { revokedAt: Instant | null; t: Translate }) {
  if (revokedAt === null) return <Badge tone="success">{t('manage.keys.inUse')}</Badge>;
  const day = formatDay(dayOfInstant(revokedAt));
  return <Badge>{t('manage.keys.revokedOn', { day })}</Badge>;
}

export function KeysTable({ keys, path, t }: Props) {
  return (
    <DataTable
      id="keys"
      caption={t('manage.keys.list')}
      rows={keys}
      rowKey={(key) => String(key.id)}
      t={t}
      empty={t('manage.keys.empty')}
      columns={[
        { key: 'name', header: t('manage.keys.name'), cell: (key) => key.name },
        {
          key: 'prefix',
          header: t('manage.keys.prefix'),
          cell: (key) => <code>{`${key.prefix}…`}</code>,
        },
        {
          key: 'created',
          header: t('manage.keys.created'),
          cell: (key) => formatDay(dayOfInstant(key.createdAt)),
        },
        {
          key: 'state',
          header: t('manage.keys.state'),
          cell: (key) => <State revokedAt={key.revokedAt} t={t} />,
        },
        {
          key: 'revoke',
          header: t('manage.keys.action'),
          cell: (key) =>
            key.revokedAt === null ? (
              <a href={`${path}?revoke=${key.id}#confirm`} rel="nofollow">
                {t('manage.keys.revokeNamed', { name: key.name })}
              </a>
            ) : null,
        },
      ]}
    />
  );
}
