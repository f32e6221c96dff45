import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { LanguageButtons } from '@/app/(kiosk)/_components/language-buttons';
import { useIdle } from '@/app/(kiosk)/_components/use-idle';
import type { PairingResult, PairingWish } from '@/app/(kiosk)/device/device-link';
import { PAIRING_CODE_LENGTH } from '@/lib/devices/pairing-code';
import type { Language } from '@/lib/i18n/language';
import type { TextKey, Translate } from '@/lib/i18n/translator';

const HALF = PAIRING_CODE_LENGTH / 2;
/** A code left behind half typed must not keep the screen, and an update, from coming. */
const LEFT_AFTER_SECONDS = 300;

export type StartWish = { code: string | null; trialAt: string | null; language: Language };

type Props = {
  t: Translate;
  language: SurveyLanguage;
  offered: readonly SurveyLanguage[];
  /** What the address of the page asked for. */
  start: StartWish;
  onLanguage: (tag: string) => void;
  /** Told whenever it changes: somebody is typing a code, or it is under way. */
  onTyped: (isTyped: boolean) => void;
  /** `null` where there is nothing to go back to. */
  onBack: (() => void) | null;
  onPair: (wish: PairingWish) => Promise<PairingResult>;
};

const NOTHING = ['', ''];

type Problem = Exclude<PairingResult, 'paired'> | 'incomplete' | 'trial-unknown';

function signs(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

function wishOf({ code, trialAt, language }: StartWish): PairingWish | null {
  if (code !== null) return { code };
  return trialAt === null ? null : { trialAt, language };
}

export function PairingScreen(props: Props) {
  const { t, language, offered, start, onLanguage, onTyped, onBack, onPair } = props;
  const given = start.code === null ? '' : signs(start.code);
  const [halves, setHalves] = useState([given.slice(0, HALF), given.slice(HALF, 2 * HALF)]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setIsWorking] = useState(() => wishOf(start) !== null);
  const second = useRef<HTMLInputElement>(null);
  const alert = useRef<HTMLParagraphElement>(null);

  const isTyped = isWorking || halves.some((half) => half !== '');
  useEffect(() => {
    onTyped(isTyped);
    return () => onTyped(false);
  }, [isTyped, onTyped]);
  useIdle(LEFT_AFTER_SECONDS, !isWorking && (isTyped || onBack !== null), () => {
    setHalves(NOTHING);
    onBack?.();
  });

  const pair = async (wish: PairingWish) => {
    setProblem(null);
    setIsWorking(true);
    const result = await onPair(wish);
    if (result === 'paired') return;
    setIsWorking(false);
    if (result === 'outdated') setHalves(NOTHING);
    setProblem(result === 'code-unknown' && 'trialAt' in wish ? 'trial-unknown' : result);
  };
  useEffect(() => {
    if (problem !== null) alert.current?.focus();
  }, [problem]);

  // The address is a wish as good as a typed one, but made once only.
  const begin = useRef(pair);
  useEffect(() => {
    const wish = wishOf(start);
    if (wish) void begin.current(wish);
  }, [start]);

  const fill = (at: number, text: string) => {
    const typed = signs(text);
    setHalves(
      at === 0 ? [typed.slice(0, HALF), halves[1] ?? ''] : [halves[0] ?? '', typed.slice(0, HALF)],
    );
    if (at === 0 && typed.length >= HALF) second.current?.focus();
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = signs(event.clipboardData.getData('text'));
    if (pasted.length <= HALF) return;
    event.preventDefault();
    setHalves([pasted.slice(0, HALF), pasted.slice(HALF, 2 * HALF)]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = halves.join('');
    if (code.length < PAIRING_CODE_LENGTH) setProblem('incomplete');
    else void pair({ code });
  };
  if (isWorking && start.trialAt !== null) {
    return (
      <main className="kiosk-main">
        <section className="kiosk-ending" role="status">
          <h1>{t('kiosk.pair.trial')}</h1>
        </section>
      </main>
    );
  }
  const labels = [t('kiosk.pair.first'), t('kiosk.pair.second')];
  return (
    <main className="kiosk-main">
      <form className="kiosk-pairing" autoComplete="off" noValidate onSubmit={submit}>
        <div className="kiosk-settings">
          <LanguageButtons t={t} offered={offered} chosen={language.tag} onChoose={onLanguage} />
        </div>
        <h1>{t('kiosk.pair.title')}</h1>
        <p>{t('kiosk.pair.text')}</p>
        {problem ? (
          <p className="field-error" role="alert" ref={alert} tabIndex={-1} id="pairing-problem">
            {t(`kiosk.pair.problem.${problem}` as TextKey)}
          </p>
        ) : null}
        <fieldset
          aria-label={t('kiosk.pair.code')}
          disabled={isWorking}
          aria-describedby={problem ? 'pairing-problem' : undefined}
        >
          {labels.map((label, at) => (
            <label key={label}>
              <span>{label}</span>
              <input
                ref={at === 1 ? second : undefined}
                value={halves[at]}
                onChange={(event) => fill(at, event.target.value)}
                onPaste={paste}
                type="text"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
              />
            </label>
          ))}
        </fieldset>
        <button type="submit" className="kiosk-button kiosk-button-main" disabled={isWorking}>
          {t(isWorking ? 'kiosk.pair.working' : 'kiosk.pair.submit')}
        </button>
        {onBack ? (
          <button type="button" className="kiosk-button" disabled={isWorking} onClick={onBack}>
            {t('kiosk.back')}
          </button>
        ) : null}
        <p className="kiosk-quiet">
          {t(window.isSecureContext ? 'kiosk.pair.install' : 'kiosk.pair.insecure')}
        </p>
      </form>
    </main>
  );
}
