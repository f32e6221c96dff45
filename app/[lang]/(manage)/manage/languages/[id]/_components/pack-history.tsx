import { momentText } from '@/app/[lang]/(manage)/manage/devices/moment-text';
import type { PackEvent, PackPage } from '@/app/[lang]/(manage)/manage/languages/load';
import { formatDay } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translator';

type Props = { page: PackPage; path: string; t: Translate };

function eventText(event: PackEvent, t: Translate): string {
  const [name, moment] = [event.byName, momentText(t, event.at)];
  switch (event.kind) {
    case 'uploaded':
      return t('languages.history.uploaded', { name, moment });
    case 'reviewed': {
      const { reviewer, on } = event;
      return t('languages.history.reviewed', { name, moment, reviewer, day: formatDay(on) });
    }
    case 'chosen':
      return t('languages.history.chosen', { name, moment });
    case 'left':
      return t('languages.history.left', { name, moment });
    default:
      return event satisfies never;
  }
}

/** What was done with a version and by whom, and the versions before and after it. */
export function PackHistory({ page: { pack, versions, history }, path, t }: Props) {
  const others = versions.filter(({ id }) => id !== pack.id);
  return (
    <section className="stack" aria-labelledby="history-title" id="history">
      <h2 id="history-title">{t('languages.history')}</h2>
      <ul className="manage-list">
        {history.map((event) => (
          <li key={`${event.kind} ${event.at} ${event.byName}`}>{eventText(event, t)}</li>
        ))}
      </ul>
      {others.length > 0 ? (
        <>
          <h3>{t('languages.versions')}</h3>
          <ul className="cluster manage-list--plain">
            {others.map(({ id, version }) => (
              <li key={id}>
                <a className="manage-target" href={`${path}/${id}`}>
                  {t('languages.version', { version })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
