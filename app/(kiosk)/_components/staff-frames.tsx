import encodeQR from 'qr';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Translate } from '@/lib/i18n/translator';

const FASTEST_MS = 400;
const SLOWEST_MS = 3000;
const FIRST_MS = 800;
const STEP = 1.4;

type Props = { t: Translate; frames: readonly string[]; onClose: () => void };

/** The squares of a QR code as one path, a unit each, with the quiet zone around them. */
function qrPath(text: string): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size: rows.length, path };
}

/** A loop of QR codes for a phone's camera: it may miss some and catch them the next time round. */
export function StaffFrames({ t, frames, onClose }: Props) {
  const [at, setAt] = useState(0);
  const [pauseMs, setPauseMs] = useState(FIRST_MS);
  const [isRunning, setIsRunning] = useState(true);
  const total = frames.length;

  useEffect(() => {
    if (!isRunning || total < 2) return;
    const timer = setInterval(() => setAt((shown) => (shown + 1) % total), pauseMs);
    return () => clearInterval(timer);
  }, [isRunning, pauseMs, total]);

  const whole = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    whole.current?.scrollIntoView();
  }, []);

  const { size, path } = useMemo(() => qrPath(frames[at] ?? ''), [frames, at]);
  const position = t('kiosk.staff.frame', { number: at + 1, total });
  return (
    <section className="kiosk-frames" ref={whole}>
      <p>{t('kiosk.staff.frame.how', { total })}</p>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={position}>
        <rect width={size} height={size} fill="#ffffff" />
        <path d={path} fill="#000000" shapeRendering="crispEdges" />
      </svg>
      <p className="kiosk-frame-position">{position}</p>
      <div className="kiosk-actions">
        <button type="button" className="kiosk-button" onClick={() => setIsRunning(!isRunning)}>
          {t(isRunning ? 'kiosk.staff.frame.pause' : 'kiosk.staff.frame.go')}
        </button>
        <button
          type="button"
          className="kiosk-button"
          onClick={() => setPauseMs(Math.min(pauseMs * STEP, SLOWEST_MS))}
        >
          {t('kiosk.staff.frame.slower')}
        </button>
        <button
          type="button"
          className="kiosk-button"
          onClick={() => setPauseMs(Math.max(pauseMs / STEP, FASTEST_MS))}
        >
          {t('kiosk.staff.frame.faster')}
        </button>
        <button type="button" className="kiosk-button kiosk-button-main" onClick={onClose}>
          {t('kiosk.staff.frame.close')}
        </button>
      </div>
    </section>
  );
}
