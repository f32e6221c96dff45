import type { Reading } from '@/app/[lang]/(public)/_components/reading';
import { placePath } from '@/app/[lang]/(public)/_components/view-address';
import { isValidOn } from '@/lib/places/place';

/** The ways to the places directly below, where there are no figures of them. */
export function PlacesBelow({ view, language, t }: Reading) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const places = view.tree
    .childrenOf(view.place)
    .filter((place) => place.kind !== 'counter' && isValidOn(place, view.today))
    .sort((a, b) => compare(a.name[language], b.name[language]));
  if (places.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="places-title">
      <h2 id="places-title">
        {view.place.kind === 'province'
          ? t('public.places.title.province')
          : t('public.places.title.commune')}
      </h2>
      <ul className="places-below">
        {places.map((place) => (
          <li key={place.code}>
            <a href={placePath(language, place)}>{place.name[language]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
