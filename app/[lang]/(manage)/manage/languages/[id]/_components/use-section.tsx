import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { HiddenFields } from '@/app/[lang]/(manage)/_components/hidden-fields';
import { ConfirmStep } from '@/app/[lang]/(manage)/manage/devices/[id]/_components/confirm-step';
import { ChooseForm } from '@/app/[lang]/(manage)/manage/languages/[id]/_components/choose-form';
import { addToKiosksAction, endPackAction } from '@/app/[lang]/(manage)/manage/languages/actions';
import type { PackPage } from '@/app/[lang]/(manage)/manage/languages/load';
import { isUsable } from '@/app/[lang]/(manage)/manage/languages/pack-uses';
import { isLanguage } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  page: PackPage;
  isEndAsked: boolean;
  hidden: Readonly<Record<string, string>>;
  path: string;
  t: Translate;
};

/** A kiosk asks in the languages of its own settings: whoever brings a new one need not open each of them. */
function Kiosks({ page: { pack, kiosksWithout }, hidden, t }: Props) {
  if (isLanguage(pack.language)) return null;
  if (kiosksWithout === 0) return <p>{t('languages.kiosks.all')}</p>;
  return (
    <form className="form" action={addToKiosksAction}>
      <HiddenFields values={hidden} />
      <p>{t('languages.kiosks.without', { count: kiosksWithout })}</p>
      <Button look="secondary">{t('languages.kiosks.add')}</Button>
    </form>
  );
}

function InUse(props: Props) {
  const { isEndAsked, hidden, path, t } = props;
  const { pack } = props.page;
  if (!isEndAsked) {
    return (
      <>
        <p>{t('languages.use.used')}</p>
        <Kiosks {...props} />
        <p>
          <a className="manage-target" href={`${path}?ask=end#confirm`} rel="nofollow">
            {t('languages.end.link')}
          </a>
        </p>
      </>
    );
  }
  const words = {
    title: t('languages.end.title', { name: pack.name }),
    text: t(isLanguage(pack.language) ? 'languages.end.ownText' : 'languages.end.text'),
    submit: t('languages.end.submit'),
    keep: t('devices.keep'),
  };
  return (
    <ConfirmStep tone="danger" action={endPackAction} hidden={hidden} path={path} words={words} />
  );
}

function ReadyForUse({ page: { pack, versions }, hidden, t }: Props) {
  const isOwn = isLanguage(pack.language);
  const used = versions.find(({ isChosen }) => isChosen);
  return (
    <>
      <p>{t(isOwn ? 'languages.use.own' : 'languages.use.text')}</p>
      {used ? <p>{t('languages.use.replaces', { version: used.version })}</p> : null}
      {pack.isReviewed ? null : (
        <Notice tone="warning">
          {t(isOwn ? 'languages.use.unreviewedOwn' : 'languages.use.unreviewed')}
        </Notice>
      )}
      <ChooseForm
        hidden={hidden}
        words={{ errors: t('signIn.errors'), submit: t('languages.use.submit') }}
        anyway={pack.isReviewed ? null : t('languages.use.anyway')}
      />
    </>
  );
}

/** Puts a version into use or takes it out again; only what somebody would get to see can be put into use. */
export function UseSection(props: Props) {
  const { page, t } = props;
  const { pack, questionnaires } = page;
  const cannot = isLanguage(pack.language)
    ? t('languages.use.noRecordings')
    : t('languages.use.notWhole');
  return (
    <section className="stack" aria-labelledby="use-title" id="use">
      <h2 id="use-title">{t('languages.use')}</h2>
      {pack.isChosen ? <InUse {...props} /> : null}
      {!pack.isChosen && isUsable(pack, questionnaires) ? <ReadyForUse {...props} /> : null}
      {!pack.isChosen && !isUsable(pack, questionnaires) ? <p>{cannot}</p> : null}
    </section>
  );
}
