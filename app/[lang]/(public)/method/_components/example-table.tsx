import { DataTable, type TableColumn } from '@/app/_ui/data-table';
import {
  type ExampleRow,
  exampleAnswers,
} from '@/app/[lang]/(public)/method/_components/example-answers';
import { formatDecimal } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { factorNames } from '@/lib/questionnaire/criteria';

export function ExampleTable({ language, t }: { language: Language; t: Translate }) {
  const { rows, set } = exampleAnswers();
  if (!set.score || !set.pooled) throw new Error('expected the example to have a score');
  const answers = rows[0]?.ratings ?? [];
  const columns: TableColumn<ExampleRow>[] = [
    {
      key: 'factor',
      header: t('public.factor'),
      cell: ({ factor }) => factorNames[factor][language],
      footer: t('public.method.example.score'),
    },
    ...answers.map(
      (_, index): TableColumn<ExampleRow> => ({
        key: String(index),
        header: t('public.method.example.answer', { number: index + 1 }),
        align: 'end',
        cell: ({ ratings }) =>
          ratings[index] ?? <span className="muted">{t('public.method.example.noOpinion')}</span>,
      }),
    ),
    {
      key: 'satisfied',
      header: t('public.method.example.satisfied'),
      align: 'end',
      cell: ({ satisfied, rated }) => t('public.method.example.share', { satisfied, rated }),
    },
    {
      key: 'score',
      header: t('public.column.score'),
      align: 'end',
      cell: ({ score }) => formatDecimal(language, score),
      footer: formatDecimal(language, set.score.value),
    },
  ];
  return (
    <>
      <DataTable
        id="example"
        caption={t('public.method.example.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ factor }) => factor}
        t={t}
      />
      <p>
        {t('public.method.example.result', {
          score: formatDecimal(language, set.score.value),
          pooled: formatDecimal(language, set.pooled.value),
          low: formatDecimal(language, set.score.low, 1),
          high: formatDecimal(language, set.score.high, 1),
        })}
      </p>
    </>
  );
}
