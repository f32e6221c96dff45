import type { Translate } from '@/lib/i18n/translator';

export function StartNew({ t, href }: { t: Translate; href: string }) {
  return (
    <p>
      <a className="button" href={href}>
        {t('phone.start-new')}
      </a>
    </p>
  );
}
