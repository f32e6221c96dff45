import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PlaceSwitcher } from '@/app/[lang]/(manage)/manage/places/[code]/_components/place-switcher';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { placePath } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { covers } from '@/lib/access/scope';
import type { TextKey } from '@/lib/i18n/translator';
import type { PlaceKind } from '@/lib/places/place';

const kinds: Record<PlaceKind, TextKey> = {
  province: 'manage.kind.province',
  commune: 'manage.kind.commune',
  centre: 'manage.kind.centre',
  counter: 'manage.kind.counter',
};

export function PlaceHeader({ page, language, t }: Told) {
  const { place, tree, view, asker } = page;
  const items = tree.pathTo(place).map((step) => ({
    label: step.name[language],
    href: covers(asker.scope, tree, step) ? `/${language}${placePath(step.code, view)}` : undefined,
  }));
  return (
    <header className="place-header">
      {items.length > 1 ? <Breadcrumbs label={t('manage.breadcrumbs')} items={items} /> : null}
      <div className="place-header__row">
        <div>
          <p className="place-header__kind">{t(kinds[place.kind])}</p>
          <h1>{place.name[language]}</h1>
        </div>
        <PlaceSwitcher page={page} language={language} t={t} />
        <ul className="place-header__links">
          {place.shortCode ? (
            <>
              <li>
                <a href={`/p/${place.shortCode}`}>
                  {t('manage.phonePage', { code: place.shortCode })}
                </a>
              </li>
              {place.kind === 'counter' ? (
                <li>
                  <a href={`/${language}/kiosk/${place.shortCode}`}>{t('manage.kioskPage')}</a>
                </li>
              ) : null}
            </>
          ) : null}
          <li>
            <a href={`/${language}/manage/print?place=${place.code}`}>{t('print.link')}</a>
          </li>
          <li>
            <a href={`/${language}/manage/paper?place=${place.code}`}>{t('paper.keyLink')}</a>
          </li>
        </ul>
      </div>
    </header>
  );
}
