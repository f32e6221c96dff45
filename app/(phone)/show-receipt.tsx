import type { SurveyPlace } from '@/app/_survey/survey-place';
import { RETRY_AFTER_SECONDS } from '@/app/(phone)/message-documents';
import { MessagePage } from '@/app/(phone)/message-page';
import type { PageContext } from '@/app/(phone)/phone-document';
import { phonePath } from '@/app/(phone)/phone-location';
import type { PhoneRuntime } from '@/app/(phone)/phone-runtime';
import { ReceiptPage } from '@/app/(phone)/receipt-page';
import type { PhoneDocument } from '@/app/(phone)/send-document';
import { StartNew } from '@/app/(phone)/start-new';
import { findReceipt } from '@/db/queries/find-receipt';

type Found = Awaited<ReturnType<typeof findReceipt>> | 'away';

/** Thanks only for what the record holds. */
export async function showReceipt(
  runtime: Pick<PhoneRuntime, 'db'>,
  context: PageContext,
  place: SurveyPlace,
  id: string,
): Promise<PhoneDocument> {
  const { language, t } = context;
  const found = await findReceipt(runtime.db.pool, id).catch((): Found => 'away');
  if (found === 'away') {
    const title = t('phone.receipt.away');
    const page = <MessagePage {...context} title={title} text={t('phone.receipt.away.text')} />;
    return { status: 503, language, page, headers: { 'Retry-After': `${RETRY_AFTER_SECONDS}` } };
  }
  if (found === null) {
    const title = t('phone.receipt.unknown');
    const page = (
      <MessagePage {...context} title={title} text={t('phone.receipt.unknown.text')}>
        <StartNew t={t} href={phonePath(place.code, context)} />
      </MessagePage>
    );
    return { status: 404, language, page };
  }
  return { status: 200, language, page: <ReceiptPage {...context} place={place} {...found} /> };
}
