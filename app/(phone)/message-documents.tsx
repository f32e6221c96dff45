import { MessagePage } from '@/app/(phone)/message-page';
import type { PageContext } from '@/app/(phone)/phone-document';
import type { PhoneDocument } from '@/app/(phone)/send-document';

export const RETRY_AFTER_SECONDS = 5;

export function notFoundPage(context: PageContext): PhoneDocument {
  const { language, t } = context;
  const title = t('phone.not-found.title');
  const text = t('phone.not-found.text');
  const page = <MessagePage {...context} title={title} text={text} codeTyped={null} />;
  return { status: 404, language, page };
}

/** Without a code: the field to type one. With one that nobody has: the same, and what to check. */
export function unknownCodePage(context: PageContext, code: string | null): PhoneDocument {
  const { language, t } = context;
  const title = code === null ? t('phone.code.title') : t('phone.code.unknown', { code });
  const text = code === null ? t('phone.code.welcome') : t('phone.code.unknown.text');
  const page = <MessagePage {...context} title={title} text={text} codeTyped={code} />;
  return { status: code === null ? 200 : 404, language, page };
}

export function methodPage(context: PageContext, allow: string): PhoneDocument {
  const { language, t } = context;
  const page = (
    <MessagePage {...context} title={t('phone.method.title')} text={t('phone.method.text')} />
  );
  return { status: 405, language, page, headers: { Allow: allow } };
}

export function tooLargePage(context: PageContext): PhoneDocument {
  const { language, t } = context;
  const title = t('phone.too-large.title');
  const page = <MessagePage {...context} title={title} text={t('phone.too-large.text')} />;
  return { status: 413, language, page, headers: { Connection: 'close' } };
}

export function garbledPage(context: PageContext, status: 400 | 415): PhoneDocument {
  const { language, t } = context;
  const title = t('phone.garbled.title');
  const page = <MessagePage {...context} title={title} text={t('phone.garbled.text')} />;
  return { status, language, page };
}

export function closedPage(context: PageContext): PhoneDocument {
  const { language, t } = context;
  const title = t('phone.closed.title');
  const page = <MessagePage {...context} title={title} text={t('phone.closed.text')} />;
  return { status: 503, language, page, headers: { 'Retry-After': `${RETRY_AFTER_SECONDS}` } };
}
