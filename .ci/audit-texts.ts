// The texts: none missing, unused, misfilled or inconsistent, and none written past them.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findLiteralTexts } from './find-literal-texts';
import { findTextUses } from './find-text-uses';
import { messageShape } from './message-shape';
import { finish, parseSource, projectFiles } from './source-files';
import { banned, dynamicFamilies, sameInBothLanguages, vietnameseNames } from './texts-glossary';

type Texts = Record<string, string>;
type Language = 'vi' | 'en';

async function load(language: Language): Promise<Texts | null> {
  const url = new URL(`../lib/i18n/texts/${language}.ts`, import.meta.url);
  if (!existsSync(fileURLToPath(url))) return null;
  const module = await import(url.href);
  return module[language] ?? module.default;
}

function inconsistencies(language: Language, key: string, text: string): string[] {
  const said = (fault: string) => `inconsistent ${language} ${key}: ${fault} in "${text}"`;
  const faults: string[] = [];
  if (text !== text.normalize('NFC')) faults.push(said('not NFC'));
  if (text.trim() !== text || text === '') faults.push(said('blank at an end, or empty'));
  if (/\s{2}|[\t\n\r]/.test(text)) faults.push(said('two blanks together, or a line break'));
  if (/\.\.\./.test(text)) faults.push(said('three dots instead of …'));
  if (/\b(TODO|FIXME|XXX|lorem)\b/i.test(text)) faults.push(said('a note left behind'));
  const words = text.replace(/\{\s*\w+\s*[,}]/g, ' ');
  for (const [variant, instead] of banned[language]) {
    const found = variant.exec(words);
    if (found) faults.push(said(`"${found[0].trim()}" is not our word (${instead})`));
  }
  if (language === 'en') {
    const rest = vietnameseNames.reduce((left, name) => left.replaceAll(name, ''), text);
    if (/[ăâđêôơư]|[\u1ea0-\u1ef9]/iu.test(rest)) faults.push(said('Vietnamese'));
  }
  return faults;
}

function compared(key: string, vi: string, en: string): string[] {
  const faults: string[] = [];
  const [viShape, enShape] = [messageShape('vi', vi), messageShape('en', en)];
  for (const [language, shape] of Object.entries({ vi: viShape, en: enShape })) {
    if (shape.fault) faults.push(`misfilled ${language} ${key}: does not parse (${shape.fault})`);
  }
  if (!viShape.fault && !enShape.fault) {
    const [viNames, enNames] = [viShape, enShape].map((shape) => shape.signature.join(', '));
    if (viNames !== enNames) {
      faults.push(`misfilled ${key}: vi has {${viNames}}, en has {${enNames}}`);
    }
  }
  const speaks = viShape.fault === null && viShape.hasWords;
  if (vi === en && speaks && !sameInBothLanguages.includes(key)) {
    faults.push(`inconsistent ${key}: vi and en are the same, "${vi}"`);
  }
  const ending = (text: string) => /[.?!:…]$/.exec(text)?.[0] ?? 'no mark';
  if (ending(vi) !== ending(en)) {
    faults.push(`inconsistent ${key}: vi ends with ${ending(vi)}, en with ${ending(en)}`);
  }
  return faults;
}

function callFaults(vi: Texts, calls: ReturnType<typeof findTextUses>['calls']): string[] {
  return calls.flatMap(({ key, values, place }) => {
    const text = vi[key];
    if (text === undefined) return [`missing vi ${key}: used at ${place}`];
    const wanted = messageShape('vi', text).names.join(', ');
    const given = values === null ? wanted : [...values].sort().join(', ');
    return wanted === given
      ? []
      : [`misfilled ${key}: wants {${wanted}}, ${place} gives {${given}}`];
  });
}

// Of a key such as `factor.${code}.title`, the part in the middle must be a word of the source.
function unusedFaults(keys: readonly string[], uses: ReturnType<typeof findTextUses>): string[] {
  const built = uses.built.filter(({ head, isCall }) => {
    return isCall || dynamicFamilies.some((family) => head.startsWith(family));
  });
  const isUsed = (key: string) =>
    uses.literals.has(key) ||
    built.some(({ head, tail, parts }) => {
      if (!key.startsWith(head) || !key.endsWith(tail)) return false;
      const middle = key.slice(head.length, key.length - tail.length);
      return parts > 1 || uses.names.has(middle);
    });
  const undeclared = uses.built.filter(
    ({ head, isCall }) =>
      !dynamicFamilies.some((family) => head.startsWith(family)) &&
      (isCall || (head.endsWith('.') && keys.some((key) => key.startsWith(head)))),
  );
  return [
    ...keys.filter((key) => !isUsed(key)).map((key) => `unused ${key}`),
    ...undeclared.map(
      ({ head, place }) =>
        `unused? ${place} builds "${head}…": list its family in .ci/texts-glossary.ts`,
    ),
    ...dynamicFamilies
      .filter((family) => !uses.built.some(({ head }) => head.startsWith(family)))
      .map((family) => `unused family ${family}: nothing builds such a key`),
  ];
}

function audited(vi: Texts, en: Texts, sources: readonly string[]): string[] {
  const keys = Object.keys(vi);
  const uses = findTextUses(sources.map(parseSource));
  return [
    ...keys.filter((key) => !(key in en)).map((key) => `missing en ${key}`),
    ...Object.keys(en).flatMap((key) => (key in vi ? [] : [`missing vi ${key}`])),
    ...keys.flatMap((key) => (en[key] === undefined ? [] : compared(key, vi[key] ?? '', en[key]))),
    ...keys.flatMap((key) => inconsistencies('vi', key, vi[key] ?? '')),
    ...Object.keys(en).flatMap((key) => inconsistencies('en', key, en[key] ?? '')),
    ...callFaults(vi, uses.calls),
    ...unusedFaults(keys, uses),
  ];
}

const [vi, en] = [await load('vi'), await load('en')];
const sources = projectFiles().filter(
  (file) =>
    /^(app|lib|db)\/.*\.tsx?$|^server\.ts$/.test(file) &&
    !/\.test\.tsx?$|\.d\.ts$|^lib\/i18n\/texts\/|^db\/(seed|testing)\//.test(file),
);
const faults = findLiteralTexts(sources.map(parseSource));
if (vi && en) faults.push(...audited(vi, en, sources));
else faults.push('missing lib/i18n/texts/vi.ts or en.ts');
finish(faults);
