import ts from 'typescript';
import { placeOf, visit } from './source-files';

const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'summary',
  'title',
]);
const letters = /\p{L}/u;
const vietnamese = /[ăâđêôơư]|[\u1ea0-\u1ef9]/iu;
// The wording of questionnaires, the names of places, the sources of published figures and the texts are data.
const holdsWording = /^lib\/(i18n|questionnaire|places|official)\/|^db\/|\.fixture\.tsx?$/;

function isSpoken(node: ts.Node): boolean {
  const parent = node.parent;
  if (ts.isJsxAttribute(parent)) return spokenAttributes.has(parent.name.getText());
  if (ts.isJsxExpression(parent)) {
    return ts.isJsxAttribute(parent.parent)
      ? spokenAttributes.has(parent.parent.name.getText())
      : true;
  }
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return isSpoken(parent);
  if (ts.isParenthesizedExpression(parent)) return isSpoken(parent);
  if (ts.isBinaryExpression(parent) && parent.right === node) return isSpoken(parent);
  return false;
}

function spokenText(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text.replace(/&\w+;/g, '');
  if (ts.isStringLiteralLike(node)) {
    return isSpoken(node) || vietnamese.test(node.text) ? node.text : null;
  }
  if (ts.isTemplateExpression(node)) {
    const text = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ');
    return isSpoken(node) || vietnamese.test(text) ? text : null;
  }
  return null;
}

/** Words for people that are written into the source instead of the texts. */
export function findLiteralTexts(sources: readonly ts.SourceFile[]): string[] {
  const faults: string[] = [];
  for (const source of sources) {
    if (holdsWording.test(source.fileName)) continue;
    visit(source, (node) => {
      const text = spokenText(node)?.trim();
      if (text && letters.test(text)) {
        faults.push(`literal text at ${placeOf(node)}: "${text}" belongs to lib/i18n/texts`);
      }
    });
  }
  return faults;
}
