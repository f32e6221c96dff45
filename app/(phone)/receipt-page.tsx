import type { ReactNode } from 'react';
import type { SurveyPlace } from '@/app/_survey/survey-place';
import { type PageContext, PhoneDocument } from '@/app/(phone)/phone-document';
import { PlaceName } from '@/app/(phone)/place-name';
import { formatDay } from '@/lib/i18n/format';
import { dayOfInstant, type Instant, timeOfInstant } from '@/lib/time/instant';

type Props = PageContext & { place: SurveyPlace; receipt: string; receivedAt: Instant };

export function ReceiptCode({ t, receipt }: Pick<Props, 't' | 'receipt'>) {
  return (
    <p className="receipt">
      {t('survey.receipt')}
      <strong translate="no">{receipt}</strong>
    </p>
  );
}

/** Read from the record, so it shows only what is truly stored. */
export function ReceiptPage({ place, receipt, receivedAt, ...context }: Props): ReactNode {
  const { language, t } = context;
  const received = { time: timeOfInstant(receivedAt), day: formatDay(dayOfInstant(receivedAt)) };
  return (
    <PhoneDocument {...context} title={t('phone.receipt.title')}>
      <PlaceName place={place} language={language} />
      <h1>{t('survey.thanks')}</h1>
      <p className="lead">
        {t('survey.thanks.kept')} {t('phone.receipt.thanks')}
      </p>
      <ReceiptCode t={t} receipt={receipt} />
      <p className="hint">
        {t('phone.receipt.when', received)} · {t('kiosk.receipt.hint')}
      </p>
      <p>
        <a href={`/${language.base}/places/${encodeURIComponent(place.centre.code)}`}>
          {t('phone.receipt.place')}
        </a>
      </p>
      <p>{t('phone.receipt.close')}</p>
    </PhoneDocument>
  );
}
