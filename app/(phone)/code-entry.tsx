import type { PageContext } from '@/app/(phone)/phone-document';
import { BASE_LANGUAGE } from '@/lib/i18n/language-tag';

/** Goes to the page of the place whose code is typed; plain GET, so it works everywhere. */
export function CodeEntry({ language, t, code }: PageContext & { code: string }) {
  return (
    <form action="/p/" method="get" className="code-entry">
      {language.tag === BASE_LANGUAGE ? null : (
        <input type="hidden" name="lang" value={language.tag} />
      )}
      <label htmlFor="code">{t('phone.code.label')}</label>
      <p className="hint" id="code-hint">
        {t('phone.code.text')}
      </p>
      <input
        id="code"
        name="code"
        defaultValue={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby="code-hint"
      />
      <button type="submit">{t('phone.code.open')}</button>
    </form>
  );
}
