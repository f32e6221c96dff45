import { ActionForm } from '@/app/[lang]/(manage)/_components/action-form';
import { reviewPackAction } from '@/app/[lang]/(manage)/manage/languages/actions';
import type { Translate } from '@/lib/i18n/translator';

type Props = { hidden: Readonly<Record<string, string>>; t: Translate };

export function ReviewSection({ hidden, t }: Props) {
  return (
    <section className="stack manage-narrow" aria-labelledby="review-title" id="review">
      <h2 id="review-title">{t('languages.review')}</h2>
      <p>{t('languages.review.text')}</p>
      <ActionForm
        action={reviewPackAction}
        hidden={hidden}
        submitLabel={t('languages.review.submit')}
        errorTitle={t('signIn.errors')}
        fields={[
          {
            name: 'reviewer',
            label: t('languages.review.reviewer'),
            hint: t('languages.review.reviewerHint'),
            autoComplete: 'off',
            spellCheck: false,
          },
          { name: 'on', label: t('languages.review.on'), type: 'date' },
        ]}
      />
    </section>
  );
}
