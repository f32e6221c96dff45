import { periodPhrase } from '@/app/[lang]/(public)/_components/phrases';
import type { Reading } from '@/app/[lang]/(public)/_components/reading';
import { formatDay } from '@/lib/i18n/format';

/** When the answers given now will be told. */
export function NextNote({ view, t }: Reading) {
  const { month, from } = view.next;
  return <p>{t('public.next', { period: periodPhrase(t, month), date: formatDay(from) })}</p>;
}
