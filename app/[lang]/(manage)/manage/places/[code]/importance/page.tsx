import '../place-page.css';
import '../comparison.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { ImportancePanel } from '@/app/[lang]/(manage)/manage/places/[code]/importance/_components/importance-panel';
import { loadAsked, loadImportance } from '@/app/[lang]/(manage)/manage/places/[code]/load';
import { periodName } from '@/app/[lang]/(manage)/manage/places/[code]/period-name';
import { placePath, type Search } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { covers } from '@/lib/access/scope';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language; code: string }>;
  searchParams: Promise<Search>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  return { title: translator(lang)('manage.importance.title') };
}

/** What matters most to people in one place, period and filter; computed when it is asked for. */
export default async function ImportancePage({ params, searchParams }: Props) {
  const { lang: language, code } = await params;
  const asked = await loadAsked(language, decodeURIComponent(code), await searchParams);
  if (!asked) notFound();
  const { place, view, tree, asker } = asked;
  const { read, importance } = await loadImportance(asked);
  const t = translator(language);
  const back = `/${language}${placePath(place.code, view)}#factors`;
  const steps = tree.pathTo(place).map((step) => ({
    label: step.name[language],
    href: covers(asker.scope, tree, step) ? `/${language}${placePath(step.code, view)}` : undefined,
  }));
  return (
    <ManageShell
      language={language}
      path={placePath(place.code, view, '/importance')}
      asker={asker}
      current={place.code}
    >
      <div className="place-page">
        <header className="place-header stack">
          <Breadcrumbs
            label={t('manage.breadcrumbs')}
            items={[...steps, { label: t('manage.importance.title') }]}
          />
          <h1>{t('manage.importance.title')}</h1>
          <p className="muted">
            {place.name[language]} · {periodName(t, view)}
          </p>
        </header>
        <ImportancePanel
          importance={importance}
          read={read}
          place={place}
          view={view}
          language={language}
          t={t}
        />
        <p>
          <a className="manage-target" href={back}>
            {t('manage.importance.back')}
          </a>
        </p>
      </div>
    </ManageShell>
  );
}
