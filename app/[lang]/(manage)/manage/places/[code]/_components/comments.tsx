import type { ShownComment } from '@/app/_server/read-comments';
import { Face } from '@/app/_ui/face';
import { channelTexts } from '@/app/[lang]/(manage)/manage/places/[code]/_components/channel-texts';
import { ratingTexts } from '@/app/[lang]/(manage)/manage/places/[code]/_components/ratings-bar';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { placePath } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { formatDay, formatInteger } from '@/lib/i18n/format';
import { hiddenText } from '@/lib/reports/hidden-text';

function Comment({ said, page, language, t }: Told & { said: ShownComment }) {
  const { place, view, tree } = page;
  const centre = said.place.kind === 'counter' ? tree.parentOf(said.place) : null;
  const isElsewhere = said.place.id !== place.id;
  return (
    <li className="comment">
      <p className="comment__rating">
        {said.overall === null ? (
          t('rating.none')
        ) : (
          <>
            <Face degree={said.overall} /> {t(ratingTexts[said.overall])}
          </>
        )}
      </p>
      <blockquote className="comment__text" lang={said.language}>
        {said.text}
      </blockquote>
      <p className="comment__about">
        <span>{formatDay(said.day)}</span>
        <span>{t(channelTexts[said.channel])}</span>
        {isElsewhere ? (
          <a href={`/${language}${placePath(said.place.code, view)}`}>
            {said.place.name[language]}
          </a>
        ) : null}
        {centre && centre.id !== place.id ? <span>{centre.name[language]}</span> : null}
      </p>
    </li>
  );
}

/** What people wrote, the newest first. */
export function Comments(told: Told) {
  const { page, language, t } = told;
  const { comments } = page;
  return (
    <section className="card stack" id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">{t('manage.comments.title')}</h2>
      {comments.kind === 'too-few' ? (
        <p className="muted">{hiddenText(t, 'small-cell')}</p>
      ) : comments.comments.length === 0 ? (
        <p className="muted">{t('manage.comments.empty')}</p>
      ) : (
        <ol className="comments">
          {comments.comments.map((said, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once; comments have no id that may be told
            <Comment key={index} said={said} {...told} />
          ))}
        </ol>
      )}
      {comments.kind === 'shown' && comments.withheld > 0 ? (
        <p className="muted small">
          {t('manage.comments.withheld', { n: formatInteger(language, comments.withheld) })}
        </p>
      ) : null}
    </section>
  );
}
