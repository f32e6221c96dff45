import type { Centre } from '@/db/seed/demonstration/centres';
import * as unhappy from '@/db/seed/demonstration/comments/complaints.vi';
import * as english from '@/db/seed/demonstration/comments/content.en';
import * as content from '@/db/seed/demonstration/comments/content.vi';
import { matters } from '@/db/seed/demonstration/comments/matters';
import type { Mood } from '@/db/seed/demonstration/comments/mood';
import type { Random } from '@/db/seed/demonstration/random';
import type { Language } from '@/lib/i18n/language';
import type { ServiceField } from '@/lib/places/service-fields';

const sentences: Record<Mood, readonly string[]> = {
  thanks: content.thanks,
  suggestion: content.suggestions,
  neutral: content.neutral,
  waiting: unhappy.waiting,
  room: unhappy.room,
  land: unhappy.land,
  forms: unhappy.forms,
  attitude: unhappy.attitude,
  result: unhappy.result,
  feedback: unhappy.feedback,
};

const WITHOUT_DIACRITICS = 0.05;
const WITH_EMOJI = 0.04;
const emojiOf: Partial<Record<Mood, readonly string[]>> = {
  thanks: ['👍', '❤️', '😊', '🙏', '🌻', '👏'],
  suggestion: ['🙏', '😊'],
  waiting: ['😓', '😤'],
  land: ['😔', '🙏'],
};

/** What one person writes, composed of whole sentences; NFC, far below the limit. */
export function composeComment(
  random: Random,
  mood: Mood,
  language: Language,
  centre: Centre,
  field: ServiceField | null,
): string {
  if (language === 'en') return random.pick(englishSentences(mood));
  const written = fill(random, compose(random, mood), centre, field);
  const typed = random.chance(WITHOUT_DIACRITICS) ? withoutDiacritics(written) : written;
  const emoji = emojiOf[mood];
  return (emoji && random.chance(WITH_EMOJI) ? `${typed} ${random.pick(emoji)}` : typed).normalize(
    'NFC',
  );
}

function compose(random: Random, mood: Mood): string {
  const own = sentences[mood];
  const first = random.pick(own);
  if (first.length < 24 && random.chance(0.7)) return first;
  const parts = [first];
  if (random.chance(0.26)) {
    const second = random.pick(own);
    if (second !== first && second.length >= 24) parts.push(second);
  }
  if (mood === 'thanks' && random.chance(0.1)) parts.push(random.pick(content.suggestions));
  const isContent = mood === 'thanks' || mood === 'suggestion' || mood === 'neutral';
  const openings = isContent ? content.openings : unhappy.unhappyOpenings;
  const endings = mood === 'thanks' ? content.endings : unhappy.unhappyEndings;
  if (random.chance(0.34)) parts.unshift(random.pick(openings));
  if (mood !== 'neutral' && random.chance(0.3)) parts.push(random.pick(endings));
  return parts.join(' ');
}

function fill(random: Random, text: string, centre: Centre, field: ServiceField | null): string {
  const home = random.pick(centre.homes);
  const values: Record<string, () => string> = {
    matter: () => random.pick(matters[field ?? 'general']),
    place: () => centre.placeVi,
    home: () => home,
    minutes: () => String(random.integer(2, 9) * 10),
    days: () => String(random.integer(2, 25)),
    times: () => random.pick(['hai', 'ba', 'tư']),
    distance: () => String(random.integer(6, centre.isProvincial ? 90 : 28)),
  };
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`expected a known name in braces, found ${slot}`);
    return value();
  });
}

function englishSentences(mood: Mood): readonly string[] {
  if (mood === 'thanks') return english.thanksEn;
  if (mood === 'suggestion' || mood === 'neutral') return english.suggestionsEn;
  return english.complaintsEn;
}

/** As many people type on a phone. */
function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
