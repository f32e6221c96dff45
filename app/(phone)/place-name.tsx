import type { SurveyPlace } from '@/app/_survey/survey-place';
import type { Language } from '@/lib/i18n/language';

export function placeTitle(place: SurveyPlace, language: Language): string {
  return [place.counter?.name[language], place.centre.name[language]].filter(Boolean).join(', ');
}

/** Where am I: the counter in front, its centre under it. */
export function PlaceName({ place, language }: { place: SurveyPlace; language: Language }) {
  return (
    <p className="place">
      {place.counter ? <strong>{place.counter.name[language]}</strong> : null}
      <span>{place.centre.name[language]}</span>
    </p>
  );
}
