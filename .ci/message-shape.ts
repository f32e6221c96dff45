import { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

export type MessageShape = {
  fault: string | null;
  names: string[];
  signature: string[];
  hasWords: boolean;
};

// The numbers of intl-messageformat's TYPE.
const LITERAL = 0;
const SELECT = 5;
const POUND = 7;
const TAG = 8;

/** What an ICU message wants: its placeholders, and for select also the choices it knows. */
export function messageShape(language: string, text: string): MessageShape {
  const signature = new Map<string, string>();
  let hasWords = false;

  function look(elements: Elements): void {
    for (const element of elements) {
      if (element.type === LITERAL) hasWords ||= /\p{L}/u.test(element.value);
      else if (element.type !== POUND) {
        const name = element.type === TAG ? `<${element.value}>` : element.value;
        const choices = element.type === SELECT ? Object.keys(element.options).sort() : [];
        const known = signature.get(name) ?? name;
        signature.set(name, choices.length > 0 ? `${name}: ${choices.join('|')}` : known);
      }
      if ('options' in element) for (const { value } of Object.values(element.options)) look(value);
      if ('children' in element) look(element.children);
    }
  }

  try {
    look(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst());
  } catch (error) {
    return { fault: String(error), names: [], signature: [], hasWords };
  }
  return {
    fault: null,
    names: [...signature.keys()].sort(),
    signature: [...signature.values()].sort(),
    hasWords,
  };
}
