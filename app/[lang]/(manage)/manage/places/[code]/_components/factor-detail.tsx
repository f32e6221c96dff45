import { Criteria } from '@/app/[lang]/(manage)/manage/places/[code]/_components/criteria';
import { RatingsBar } from '@/app/[lang]/(manage)/manage/places/[code]/_components/ratings-bar';
import { Reasons } from '@/app/[lang]/(manage)/manage/places/[code]/_components/reasons';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { placePath } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { factorNames } from '@/lib/questionnaire/criteria';
import type { Factor } from '@/lib/questionnaire/questionnaire';

/** What stands behind one factor: its criteria, the reasons ticked for low ratings, how people rated. */
export function FactorDetail({ factor, ...told }: Told & { factor: Factor }) {
  const { page, language, t } = told;
  const { place, view, read } = page;
  const items = read.questionnaire.items.filter((item) => item.factor === factor);
  const [only] = items.length === 1 ? items : [];
  const counts = only && read.report.distributions?.[only.code];
  return (
    <section className="card stack" id="factor" aria-labelledby="factor-title">
      <div className="place-page__heading">
        <h2 id="factor-title">
          {t('manage.factor.title', { name: factorNames[factor][language] })}
        </h2>
        <a
          className="manage-target"
          href={`/${language}${placePath(place.code, { ...view, factor: null })}#factors`}
        >
          {t('manage.factor.close')}
        </a>
      </div>
      {only && counts ? (
        <>
          <p className="lead">{only.wording[language]}</p>
          <RatingsBar
            id="factor-ratings"
            title={only.wording[language]}
            counts={counts}
            language={language}
            t={t}
          />
        </>
      ) : null}
      {items.length > 1 ? <Criteria {...told} items={items} /> : null}
      {read.questionnaire.reasons.length > 0 ? <Reasons {...told} factor={factor} /> : null}
    </section>
  );
}
