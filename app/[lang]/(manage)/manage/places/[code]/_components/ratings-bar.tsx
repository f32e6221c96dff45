import { DistributionBar } from '@/app/_ui/distribution-bar';
import { Face } from '@/app/_ui/face';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import type { TextKey } from '@/lib/i18n/translator';
import { RATINGS, type Rating } from '@/lib/questionnaire/questionnaire';
import type { RatingCounts } from '@/lib/rollup/counted';

export const ratingTexts: Record<Rating, TextKey> = {
  1: 'rating.1',
  2: 'rating.2',
  3: 'rating.3',
  4: 'rating.4',
  5: 'rating.5',
};

type Props = Omit<Told, 'page'> & { id: string; title: string; counts: RatingCounts };

/** How often each rating was given, by face, word and figure. */
export function RatingsBar({ id, title, counts, language, t }: Props) {
  return (
    <DistributionBar
      id={id}
      title={title}
      description={t('manage.ratings.description')}
      language={language}
      t={t}
      parts={RATINGS.map((rating) => ({
        rating,
        label: t(ratingTexts[rating]),
        count: counts[rating - 1] ?? 0,
        icon: <Face degree={rating} />,
      }))}
    />
  );
}
