import type { SurveyLanguage } from '@/app/_survey/survey-language';
import type { SurveyPlace } from '@/app/_survey/survey-place';

export function placeTitle(place: SurveyPlace, { base }: SurveyLanguage): string {
  return [place.counter?.name[base], place.centre.name[base]].filter(Boolean).join(', ');
}

/** Where am I: the counter in front, its centre under it. */
export function PlaceName({ place, language }: { place: SurveyPlace; language: SurveyLanguage }) {
  const { base, tag } = language;
  return (
    <p className="place" lang={base === tag ? undefined : base}>
      {place.counter ? <strong>{place.counter.name[base]}</strong> : null}
      <span>{place.centre.name[base]}</span>
    </p>
  );
}
