const FRAME_MARK = 'HL1';
const FRAME = /^HL1\/([0-9a-f]{8})\/(\d{1,5})\/(\d{1,5})\/(.+)$/s;
/** Fills a QR code of version 20 (97 modules), which a telephone still reads from a tablet at once. */
const CHARACTERS_PER_FRAME = 800;
const FRAMES_LIMIT = 50_000;

/** FNV-1a in eight hexadecimal signs: tells exports apart and finds a part that was misread. */
function exportId(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/**
 * A text cut up for a series of QR codes: `HL1/<export id>/<i>/<n>/<part>`, i from 1 to n.
 * @throws RangeError when it would need more than 50,000 of them
 */
export function framesOf(text: string, charactersPerFrame = CHARACTERS_PER_FRAME): string[] {
  const total = Math.ceil(text.length / charactersPerFrame);
  if (total > FRAMES_LIMIT) throw new RangeError(`expected at most ${FRAMES_LIMIT} frames`);
  const id = exportId(text);
  return Array.from({ length: total }, (_, at) => {
    const part = text.slice(at * charactersPerFrame, (at + 1) * charactersPerFrame);
    return `${FRAME_MARK}/${id}/${at + 1}/${total}/${part}`;
  });
}

type ReadFrame = { series: string; id: string; number: number; total: number; part: string };

function readFrame(frame: string): ReadFrame | null {
  const [, id, number, total, part] = FRAME.exec(frame) ?? [];
  const read = { number: Number(number), total: Number(total) };
  const isWhole = id !== undefined && part !== undefined && read.total <= FRAMES_LIMIT;
  if (!isWhole || read.number < 1 || read.number > read.total) return null;
  return { series: `${id}/${total}`, id, part, ...read };
}

/**
 * Frames in the order they were read, as often as they were; other codes among them do no harm. The
 * series of the last one counts. Misread parts make all of them missing: read them once more.
 */
export function joinFrames(frames: Iterable<string>): {
  total: number | null;
  missing: number[];
  text: string | null;
} {
  const read = [...frames].map(readFrame).filter((frame) => frame !== null);
  const last = read.at(-1);
  if (!last) return { total: null, missing: [], text: null };
  const own = read.filter(({ series }) => series === last.series);
  const parts = new Map(own.map(({ number, part }) => [number, part]));
  const numbers = Array.from({ length: last.total }, (_, at) => at + 1);
  const missing = numbers.filter((number) => !parts.has(number));
  if (missing.length > 0) return { total: last.total, missing, text: null };
  const text = numbers.map((number) => parts.get(number)).join('');
  const isRight = exportId(text) === last.id;
  return { total: last.total, missing: isRight ? [] : numbers, text: isRight ? text : null };
}
