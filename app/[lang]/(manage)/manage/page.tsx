import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { runtime } from '@/app/_server/runtime';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { placePath, readPlaceView } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { requireStaff } from '@/app/[lang]/(manage)/require-staff';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';
import { dayOfInstant } from '@/lib/time/instant';

type Props = { params: Promise<{ lang: Language }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('manage.noPlace.title') };
}

/** The way in: to the asker's own place, this month written into the address. */
export default async function ManagePage({ params }: Props) {
  const { lang: language } = await params;
  const asker = await requireStaff(language, '/manage');
  const { places, now } = runtime();
  const [first] = asker.scope.kind === 'staff' ? asker.scope.placeIds : [];
  if (first !== undefined) {
    const { code } = (await places.tree()).get(first);
    redirect(`/${language}${placePath(code, readPlaceView({}, dayOfInstant(now())).view)}`);
  }
  const t = translator(language);
  return (
    <ManageShell language={language} path="/manage" asker={asker}>
      <div className="manage-narrow stack">
        <h1>{t('manage.noPlace.title')}</h1>
        <p>{t('manage.noPlace.text')}</p>
        <p>
          <a href={`/${language}`}>{t('manage.publicPages')}</a>
        </p>
      </div>
    </ManageShell>
  );
}
