import { DataTable } from '@/app/_ui/data-table';
import { PackBadges } from '@/app/[lang]/(manage)/manage/languages/_components/pack-badges';
import { ReviewedBy } from '@/app/[lang]/(manage)/manage/languages/_components/reviewed-by';
import { WholeSurveys } from '@/app/[lang]/(manage)/manage/languages/_components/whole-surveys';
import type { KeptPack } from '@/app/[lang]/(manage)/manage/languages/load';
import { countRecordings } from '@/app/[lang]/(manage)/manage/languages/pack-uses';
import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

type Props = {
  /** Of each language the newest version first. */
  packs: readonly KeptPack[];
  questionnaires: readonly Questionnaire[];
  path: string;
  language: Language;
  t: Translate;
};

type Line = {
  newest: KeptPack;
  used: KeptPack | null;
  /** The one that the facts are told of. */
  told: KeptPack;
};

function linesOf(packs: readonly KeptPack[]): Line[] {
  const newest = packs.filter(
    ({ language }, at) => packs.findIndex((pack) => pack.language === language) === at,
  );
  return newest.map((pack) => {
    const used = packs.find((each) => each.language === pack.language && each.isChosen) ?? null;
    return { newest: pack, used, told: used ?? pack };
  });
}

export function LanguagesTable({ packs, questionnaires, path, language, t }: Props) {
  const linkTo = ({ id, version }: KeptPack) => (
    <a className="language-version" href={`${path}/${id}`}>
      {t('languages.version', { version })}
    </a>
  );
  return (
    <DataTable
      id="languages"
      caption={t('languages.list')}
      rows={linesOf(packs)}
      rowKey={({ newest }) => newest.language}
      t={t}
      columns={[
        {
          key: 'name',
          header: t('languages.name'),
          cell: ({ told }) => (
            <>
              <span lang={told.language}>{told.name}</span>
              <code className="language-tag">{told.language}</code>
            </>
          ),
        },
        {
          key: 'state',
          header: t('languages.state'),
          cell: ({ told }) => <PackBadges pack={told} t={t} />,
        },
        {
          key: 'used',
          header: t('languages.used'),
          cell: ({ used }) => (used ? linkTo(used) : t('languages.notUsed')),
        },
        { key: 'newest', header: t('languages.newest'), cell: ({ newest }) => linkTo(newest) },
        {
          key: 'reviewer',
          header: t('languages.reviewer'),
          cell: ({ told }) => <ReviewedBy review={told.review} t={t} />,
        },
        {
          key: 'whole',
          header: t('languages.whole'),
          cell: ({ told }) => (
            <WholeSurveys pack={told} questionnaires={questionnaires} language={language} t={t} />
          ),
        },
        {
          key: 'recordings',
          header: t('languages.recordings'),
          align: 'end',
          cell: ({ told }) => formatInteger(language, countRecordings(told)),
        },
      ]}
    />
  );
}
