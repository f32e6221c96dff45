import { Badge } from '@/app/_ui/badge';
import type { KeptPack } from '@/app/[lang]/(manage)/manage/languages/load';
import type { Translate } from '@/lib/i18n/translator';

type Props = { pack: Pick<KeptPack, 'isChosen' | 'isReviewed'>; t: Translate };

/** Whether a version is in use, and whether somebody vouches for its words. */
export function PackBadges({ pack, t }: Props) {
  return (
    <span className="cluster language-state">
      {pack.isChosen ? (
        <Badge tone="success">{t('languages.state.used')}</Badge>
      ) : (
        <Badge>{t('languages.state.unused')}</Badge>
      )}
      {pack.isReviewed ? (
        <Badge tone="accent">{t('languages.state.reviewed')}</Badge>
      ) : (
        <Badge tone="warning">{t('languages.state.unreviewed')}</Badge>
      )}
    </span>
  );
}
