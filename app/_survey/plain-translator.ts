import type { TextKey, Translate } from '@/lib/i18n/translator';

export type Texts = Partial<Record<TextKey, string>>;

/** Says the same as lib/i18n/translator for texts whose placeholders are all plain, without the weight of ICU. */
export function plainTranslator(texts: Texts): Translate {
  return (key, values) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`expected the text ${key}, which was not handed over`);
    return text.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = values?.[name];
      if (value === undefined) throw new Error(`expected a value for {${name}} in ${key}`);
      return String(value);
    });
  };
}
