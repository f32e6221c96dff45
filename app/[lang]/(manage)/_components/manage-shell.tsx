import type { ReactNode } from 'react';
import { runtime } from '@/app/_server/runtime';
import { Button } from '@/app/_ui/button';
import { Navigation } from '@/app/_ui/navigation';
import { PageShell } from '@/app/_ui/page-shell';
import { signOutAction } from '@/app/[lang]/(manage)/actions';
import type { StaffAsker } from '@/app/[lang]/(manage)/require-staff';
import { covers } from '@/lib/access/scope';
import { LANGUAGES, type Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';
import type { PlaceTree } from '@/lib/places/place-tree';

type Props = {
  language: Language;
  /** Of this page, without the language, with all that follows the question mark. */
  path: string;
  asker: StaffAsker | null;
  current?: string;
  children: ReactNode;
};

function SignOut({ language, name }: { language: Language; name: string }) {
  const t = translator(language);
  return (
    <form className="manage-account" action={signOutAction}>
      <input type="hidden" name="language" value={language} />
      {name ? <span className="manage-account__name">{name}</span> : null}
      <Button look="quiet">{t('manage.signOut')}</Button>
    </form>
  );
}

function ownPlaces(tree: PlaceTree, asker: StaffAsker | null) {
  if (asker?.scope.kind !== 'staff') return [];
  const own = new Set(asker.scope.placeIds);
  return tree.all.filter((place) => own.has(place.id));
}

function answersForAll(tree: PlaceTree, asker: StaffAsker | null): boolean {
  const root = tree.root();
  return asker !== null && root !== null && covers(asker.scope, tree, root);
}

/** Every page for managers: the way out, their own places, the other language of the same page. */
export async function ManageShell({ language, path, asker, current, children }: Props) {
  const t = translator(language);
  const { places, isDemonstration } = runtime();
  const tree = await places.tree();
  const [other = language] = LANGUAGES.filter((each) => each !== language);
  const items = [
    ...ownPlaces(tree, asker).map((place) => ({
      href: `/${language}/manage/places/${place.code}`,
      label: place.name[language],
      isCurrent: current === place.code,
    })),
    {
      href: `/${language}/manage/devices`,
      label: t('devices.link'),
      isCurrent: current === 'devices',
    },
    {
      href: `/${language}/manage/paper`,
      label: t('paper.link'),
      isCurrent: current === 'paper',
    },
    ...(answersForAll(tree, asker)
      ? [
          {
            href: `/${language}/manage/languages`,
            label: t('languages.link'),
            isCurrent: current === 'languages',
          },
        ]
      : []),
    {
      href: `/${language}/manage/keys`,
      label: t('manage.keys.link'),
      isCurrent: current === 'keys',
    },
  ];
  return (
    <PageShell
      t={t}
      homeHref={`/${language}/manage`}
      owner={tree.root()?.name[language]}
      otherLanguage={{ language: other, href: `/${other}${path}` }}
      isDemonstration={isDemonstration}
      account={asker ? <SignOut language={language} name={asker.account.name} /> : undefined}
      navigation={asker ? <Navigation label={t('manage.navigation')} items={items} /> : undefined}
      footer={<a href={`/${language}`}>{t('manage.publicPages')}</a>}
    >
      {children}
    </PageShell>
  );
}
