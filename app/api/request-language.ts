import type { IncomingMessage } from 'node:http';
import { isLanguage, type Language } from '@/lib/i18n/language';

/** The first language of Accept-Language that the product speaks; Vietnamese otherwise. */
export function requestLanguage(request: Pick<IncomingMessage, 'headers'>): Language {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/);
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) };
    })
    .sort((a, b) => b.quality - a.quality)
    .map((entry) => entry.language)
    .find(isLanguage);
  return wanted ?? 'vi';
}
