import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { plainTranslator } from '@/app/_survey/plain-translator';
import {
  ClosedScreen,
  closedReason,
  isStorageReason,
} from '@/app/(kiosk)/_components/closed-screens';
import { KioskApp } from '@/app/(kiosk)/_components/kiosk-app';
import type { KioskBody } from '@/app/(kiosk)/_components/kiosk-body';
import { KioskCorner } from '@/app/(kiosk)/_components/kiosk-corner';
import { kioskTexts } from '@/app/(kiosk)/_components/kiosk-texts';
import { PairingScreen, type StartWish } from '@/app/(kiosk)/_components/pairing-screen';
import { isAsleepAt, SleepingScreen } from '@/app/(kiosk)/_components/sleeping-screen';
import { StaffMenu } from '@/app/(kiosk)/_components/staff-menu';
import { useDisplay } from '@/app/(kiosk)/_components/use-display';
import { useIdle } from '@/app/(kiosk)/_components/use-idle';
import { useTrueTime } from '@/app/(kiosk)/_components/use-true-time';
import type { DeviceLink } from '@/app/(kiosk)/device/device-link';
import type { LinkView } from '@/app/(kiosk)/device/link-view';
import { type ShellUpdates, useShellUpdates } from '@/app/(kiosk)/shell/shell-updates';
import { useWakeLock } from '@/app/(kiosk)/shell/use-wake-lock';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';

type Props = {
  link: DeviceLink;
  updates: ShellUpdates | null;
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
  const setup = useSettledSetup(view, isFree && !isStaffHere);
  const shown = useDisplay(setup?.languages[0] ?? start.language);
  const { language } = shown.display;
  const t = useMemo(() => plainTranslator(texts[language]), [language]);
  const sleep = useSleep(setup, view, isFree);
  useWakeLock(!sleep.isAsleep);
  const isOld = view.newestShell !== null && view.newestShell !== shell;
  useShellUpdates(updates, { isOld, isFree: isFree && !isStaffHere });

  const keep = useCallback((body: KioskBody) => link.keep(body), [link]);
  const mustPair = setup === null || wish.code !== null || wish.trialAt !== null || isPairingAgain;
  if (view.storage === 'opening') return null;
  if (isStaffHere) {
    return (
      <div className="kiosk">
        <StaffMenu
          {...{ t, language, link, view, setup, shell }}
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
          start={wish}
          onLanguage={(chosen) => shown.setDisplay({ ...shown.display, language: chosen })}
          onPair={async (wanted) => {
            const result = await link.pair(wanted);
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
    return <KioskApp key={setup.version} {...{ setup, t, shown, onFree }} onKeep={keep} />;
  };
  return (
    <div className="kiosk">
      {screen()}
      <KioskCorner t={t} view={view} onStaff={isFree ? () => setIsStaffHere(true) : null} />
    </div>
  );
}

function useLinkView(link: DeviceLink): LinkView {
  const subscribe = useCallback((listener: () => void) => link.subscribe(listener), [link]);
  return useSyncExternalStore(subscribe, () => link.view());
}

/** A changed setup waits until nobody is at the kiosk. */
function useSettledSetup(view: LinkView, isFree: boolean): KioskSetup | null {
  const [setup, setSetup] = useState(view.setup);
  if (setup !== view.setup && (isFree || setup === null || view.setup === null)) {
    setSetup(view.setup);
    return view.setup;
  }
  return setup;
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
