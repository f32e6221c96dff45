import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { plainTranslator } from '@/app/_survey/plain-translator';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import {
  ClosedScreen,
  closedReason,
  isStorageReason,
} from '@/app/(kiosk)/_components/closed-screens';
import { KioskApp } from '@/app/(kiosk)/_components/kiosk-app';
import type { KioskBody } from '@/app/(kiosk)/_components/kiosk-body';
import { KioskCorner } from '@/app/(kiosk)/_components/kiosk-corner';
import { kioskLanguages } from '@/app/(kiosk)/_components/kiosk-languages';
import { kioskTexts } from '@/app/(kiosk)/_components/kiosk-texts';
import { PairingScreen, type StartWish } from '@/app/(kiosk)/_components/pairing-screen';
import { isAsleepAt, SleepingScreen } from '@/app/(kiosk)/_components/sleeping-screen';
import { StaffMenu } from '@/app/(kiosk)/_components/staff-menu';
import { useDisplay } from '@/app/(kiosk)/_components/use-display';
import { useIdle } from '@/app/(kiosk)/_components/use-idle';
import { useTrueTime } from '@/app/(kiosk)/_components/use-true-time';
import type { DeviceLink } from '@/app/(kiosk)/device/device-link';
import type { LinkView } from '@/app/(kiosk)/device/link-view';
import { recordings, recordingsOf } from '@/app/(kiosk)/device/recordings';
import { type ShellUpdates, useShellUpdates } from '@/app/(kiosk)/shell/shell-updates';
import { useWakeLock } from '@/app/(kiosk)/shell/use-wake-lock';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { Instant } from '@/lib/time/instant';

type Props = {
  link: DeviceLink;
  updates: ShellUpdates;
  shell: string;
  start: StartWish;
};

const texts = kioskTexts();
const reload = () => location.reload();

/** What stands on this tablet's screen: the survey, or why there is none. */
export function KioskDevice({ link, updates, shell, start }: Props) {
  const view = useLinkView(link);
  const [isFree, setIsFree] = useState(true);
  const [isStaffHere, setIsStaffHere] = useState(false);
  const [wish, setWish] = useState(start);
  const [isPairingAgain, setIsPairingAgain] = useState(false);
  const [isCodeTyped, setIsCodeTyped] = useState(false);
  const [isOutdated, setIsOutdated] = useState(false);
  const { setup, generation } = useSettledSetup(view, isFree && !isStaffHere);
  // Whoever wished for it, the server knows the tablet again.
  if (isPairingAgain && view.admission === 'admitted') setIsPairingAgain(false);
  const offered = useMemo(() => kioskLanguages(setup, texts), [setup]);
  const first = setup ? offered[0]?.tag : start.language;
  const shown = useDisplay(first ?? start.language);
  const language = languageOf(offered, shown.display.language);
  const { base } = language;
  // All but the survey itself is for staff too, and in one of the product's own languages.
  const t = useMemo(() => plainTranslator(texts[base]), [base]);
  const sleep = useSleep(setup, view, isFree);
  useWakeLock(isStaffHere || !sleep.isAsleep);
  useRecordings(setup, view.lastContactAt);
  const isOld = isOutdated || (view.newestShell !== null && view.newestShell !== shell);
  useShellUpdates(updates, { isOld, isFree: isFree && !isStaffHere && !isCodeTyped });

  const keep = useCallback((body: KioskBody) => link.keep(body), [link]);
  const mustPair = setup === null || wish.code !== null || wish.trialAt !== null || isPairingAgain;
  if (view.storage === 'opening') return null;
  if (isStaffHere) {
    return (
      <div className="kiosk" lang={base}>
        <StaffMenu
          {...{ t, link, view, setup, shell }}
          language={base}
          onClose={() => {
            shown.reset();
            setIsStaffHere(false);
          }}
        />
      </div>
    );
  }
  // A fault that comes up in the middle of a survey is told when its answer is to be kept.
  const closed = isFree ? closedReason(view) : null;
  const screen = () => {
    if (closed && (isStorageReason(closed) || !mustPair)) {
      const onPairAgain = () => setIsPairingAgain(true);
      return <ClosedScreen t={t} reason={closed} onReload={reload} onPairAgain={onPairAgain} />;
    }
    if (!setup || (mustPair && isFree)) {
      return (
        <PairingScreen
          t={t}
          language={language}
          offered={offered}
          start={wish}
          onLanguage={(chosen) => shown.setDisplay({ ...shown.display, language: chosen })}
          onTyped={setIsCodeTyped}
          onBack={isPairingAgain ? () => setIsPairingAgain(false) : null}
          onPair={async (wanted) => {
            const result = await link.pair(wanted);
            setIsOutdated(result === 'outdated');
            if (result === 'paired' || (setup && !isPairingAgain)) {
              setWish({ ...start, code: null, trialAt: null });
              setIsPairingAgain(false);
              shown.reset();
            }
            return result;
          }}
        />
      );
    }
    if (sleep.isAsleep && sleep.now && setup.openingHours) {
      return (
        <SleepingScreen t={t} hours={setup.openingHours} now={sleep.now} onWake={sleep.wake} />
      );
    }
    const onFree = setIsFree;
    return (
      <KioskApp key={generation} {...{ setup, language, offered, shown, onFree }} onKeep={keep} />
    );
  };
  return (
    <div className="kiosk" lang={base}>
      {screen()}
      <KioskCorner t={t} view={view} onStaff={isFree ? () => setIsStaffHere(true) : null} />
    </div>
  );
}

/** The chosen one, as long as it is offered. */
function languageOf(offered: readonly SurveyLanguage[], tag: string): SurveyLanguage {
  const [first] = offered;
  const chosen = offered.find((language) => language.tag === tag) ?? first;
  if (!chosen) throw new Error('expected the kiosk to have a language');
  return chosen;
}

function useLinkView(link: DeviceLink): LinkView {
  const subscribe = useCallback((listener: () => void) => link.subscribe(listener), [link]);
  return useSyncExternalStore(subscribe, () => link.view());
}

type SettledSetup = { setup: KioskSetup | null; generation: number };

/** A changed setup waits until nobody is at the kiosk; each begins a new generation of the survey. */
function useSettledSetup(view: LinkView, isFree: boolean): SettledSetup {
  const [settled, settle] = useState<SettledSetup>({ setup: view.setup, generation: 0 });
  const { setup, generation } = settled;
  if (setup !== view.setup && (isFree || setup === null || view.setup === null)) {
    const next = { setup: view.setup, generation: generation + 1 };
    settle(next);
    return next;
  }
  return settled;
}

/** Fetched as soon as the server is heard of, and what failed with the next time. */
function useRecordings(setup: KioskSetup | null, contact: Instant | null): void {
  useEffect(() => {
    if (setup && contact) void recordings.keep(recordingsOf(setup));
  }, [setup, contact]);
}

function useSleep(setup: KioskSetup | null, view: LinkView, isFree: boolean) {
  const now = useTrueTime(view);
  const [isWoken, setIsWoken] = useState(false);
  const isAfterHours = isAsleepAt(setup?.openingHours ?? null, now);
  useEffect(() => {
    if (!isAfterHours) setIsWoken(false);
  }, [isAfterHours]);
  const isWatching = isWoken && isFree;
  useIdle(setup?.idleSeconds ?? 60, isWatching, () => setIsWoken(false));
  const wake = useCallback(() => setIsWoken(true), []);
  return { isAsleep: isAfterHours && isFree && !isWoken, now, wake };
}
