import type { TableColumn } from '@/app/_ui/data-table';
import {
  Figure,
  FigureInterval,
} from '@/app/[lang]/(manage)/manage/places/[code]/_components/figure';
import { MiniInterval } from '@/app/[lang]/(manage)/manage/places/[code]/_components/mini-interval';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import { hiddenText } from '@/lib/reports/hidden-text';
import { responsesPer100Dossiers } from '@/lib/reports/responses-per-100-dossiers';
import type { ReportRow } from '@/lib/reports/score-report';

/** Score with its interval, number of answers, overall satisfaction: the same in every table of rows. */
export function scoreColumns({ page, language, t }: Told): TableColumn<ReportRow>[] {
  const { report, rule } = page.read;
  return [
    {
      key: 'score',
      header: t('manage.column.score'),
      align: 'end',
      isSortable: true,
      cell: (row) => <Figure shown={row.score} language={language} t={t} />,
      footer: <Figure shown={report.score} language={language} t={t} />,
    },
    {
      key: 'interval',
      header: t('manage.column.interval'),
      align: 'end',
      cell: (row) => <FigureInterval shown={row.score} language={language} t={t} />,
      footer: <FigureInterval shown={report.score} language={language} t={t} />,
    },
    {
      key: 'drawn',
      header: <span className="visually-hidden">{t('manage.column.drawn')}</span>,
      cell: (row) => (
        <MiniInterval
          shown={row.score}
          reference={report.score}
          minimumToCompare={rule.minimumToCompare}
        />
      ),
      footer: '',
    },
    {
      key: 'n',
      header: t('manage.column.n'),
      align: 'end',
      isSortable: true,
      cell: (row) =>
        row.n === null ? hiddenText(t, 'small-cell') : formatInteger(language, row.n),
      footer: report.n === null ? '' : formatInteger(language, report.n),
    },
    {
      key: 'overall',
      header: t('manage.column.overall'),
      align: 'end',
      isSortable: true,
      cell: (row) => <Figure shown={row.overall} language={language} t={t} />,
      footer: <Figure shown={report.overall} language={language} t={t} />,
    },
  ];
}

/** Only where dossiers are known for each row. */
export function dossierColumns({ page, language, t }: Told): TableColumn<ReportRow>[] {
  const { report } = page.read;
  const count = (dossiers: number | null) =>
    dossiers === null ? t('chart.noFigure') : formatInteger(language, dossiers);
  const rate = (row: { n: number | null; dossiers: number | null }) => {
    const value = responsesPer100Dossiers(row.n, row.dossiers);
    return value === null ? null : formatDecimal(language, value, 1);
  };
  return [
    {
      key: 'dossiers',
      header: t('manage.column.dossiers'),
      align: 'end',
      isSortable: true,
      cell: (row) => count(row.dossiers),
      footer: count(report.dossiers),
    },
    {
      key: 'rate',
      header: t('manage.column.rate'),
      align: 'end',
      isSortable: true,
      cell: rate,
      footer: rate(report),
    },
  ];
}
