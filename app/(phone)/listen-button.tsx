import type { Translate } from '@/lib/i18n/translator';

/** Shown by the page's script where there is something to be heard. */
export function ListenButton({ t }: { t: Translate }) {
  return (
    <button type="button" className="listen" aria-pressed="false" hidden>
      {t('phone.listen')}
    </button>
  );
}
