'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { joinFrames } from '@/lib/devices/recovery-frames';

const MISSING_TOLD = 20;

export type CameraWords = Record<
  'open' | 'close' | 'aim' | 'picture' | 'read' | 'missing' | 'refused',
  string
>;

type Props = {
  words: CameraWords;
  /** Told once, when every frame has been read. */
  onText: (text: string) => void;
};

type Reading = Pick<ReturnType<typeof joinFrames>, 'total' | 'missing'>;
const NOTHING_READ: Reading = { total: null, missing: [] };

/** Reads the frames that a camera sees until they are a whole text, or the signal says stop. */
async function readFrames(
  video: HTMLVideoElement,
  signal: AbortSignal,
  onReading: (reading: Reading) => void,
): Promise<string | null> {
  // Taken from the network only by who opens a camera.
  const { BarcodeDetector } = await import('qr/decode.js');
  const detector = new BarcodeDetector();
  const frames = new Set<string>();
  while (!signal.aborted) {
    const [found] = await detector.detect(video).catch(() => []);
    if (found) {
      // The one read last stands last: after a misread one its right form wins.
      frames.delete(found.rawValue);
      frames.add(found.rawValue);
      const { text, total, missing } = joinFrames(frames);
      if (text !== null) return text;
      onReading({ total, missing });
    }
    await new Promise((next) => requestAnimationFrame(next));
  }
  return null;
}

function askCamera(): Promise<MediaStream> {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', ...size },
  });
}

/** The way for a tablet without a port: its QR codes are read off its screen. */
export function RecoveryCamera({ words, onText }: Props) {
  const [hasCamera, setHasCamera] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => setHasCamera('mediaDevices' in navigator), []);
  if (!hasCamera) return null;
  return (
    <div className="stack">
      {isOpen ? (
        <CameraView
          words={words}
          onText={(text) => {
            setIsOpen(false);
            onText(text);
          }}
          onRefused={() => {
            setIsOpen(false);
            setIsRefused(true);
          }}
        />
      ) : null}
      <p role="status">{isRefused ? words.refused : null}</p>
      <Button
        type="button"
        look="secondary"
        onClick={() => {
          setIsRefused(false);
          setIsOpen(!isOpen);
        }}
      >
        {isOpen ? words.close : words.open}
      </Button>
    </div>
  );
}

function CameraView({ words, onText, onRefused }: Props & { onRefused: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [reading, setReading] = useState(NOTHING_READ);
  const told = useRef({ onText, onRefused });
  told.current = { onText, onRefused };

  useEffect(() => {
    const stop = new AbortController();
    const watch = async () => {
      const stream = await askCamera();
      const leave = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      stop.signal.addEventListener('abort', leave);
      if (stop.signal.aborted || !video.current) return leave();
      video.current.srcObject = stream;
      await video.current.play();
      const text = await readFrames(video.current, stop.signal, setReading);
      leave();
      if (text !== null) told.current.onText(text);
    };
    watch().catch(() => {
      if (!stop.signal.aborted) told.current.onRefused();
    });
    return () => stop.abort();
  }, []);

  const { total, missing } = reading;
  const read = total === null ? 0 : total - missing.length;
  return (
    <div className="stack">
      <p>{words.aim}</p>
      <video ref={video} className="device-camera" muted playsInline aria-label={words.picture} />
      <div role="status">
        {total === null ? null : (
          <p>
            {words.read} {read}/{total}
          </p>
        )}
        {missing.length > 0 && missing.length <= MISSING_TOLD ? (
          <p>
            {words.missing} {missing.join(', ')}
          </p>
        ) : null}
      </div>
    </div>
  );
}
