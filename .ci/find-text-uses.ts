import ts from 'typescript';
import { placeOf, visit } from './source-files';

type Call = { key: string; values: string[] | null; place: string };
/** A key put together at run time; `isCall` when it stands in a t(…) itself. */
export type BuiltKey = {
  head: string;
  tail: string;
  parts: number;
  isCall: boolean;
  place: string;
};
type TextUses = {
  calls: Call[];
  literals: Set<string>;
  names: Set<string>;
  built: BuiltKey[];
};

function isTranslation(call: ts.CallExpression): boolean {
  const callee = call.expression;
  if (ts.isIdentifier(callee)) return callee.text === 't' || callee.text === 'translate';
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === 't';
  return (
    ts.isCallExpression(callee) &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === 'translator'
  );
}

/** The literals that an expression may come to: both sides of ?:, ?? and ||, within brackets and casts. */
function outcomes(node: ts.Expression): ts.Expression[] {
  if (ts.isConditionalExpression(node)) {
    return [...outcomes(node.whenTrue), ...outcomes(node.whenFalse)];
  }
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
    return outcomes(node.expression);
  }
  if (ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) {
    return outcomes(node.expression);
  }
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken) {
      return [...outcomes(node.left), ...outcomes(node.right)];
    }
  }
  return [node];
}

function builtKey(node: ts.Node, isCall: boolean): BuiltKey | null {
  const place = placeOf(node);
  if (ts.isTemplateExpression(node)) {
    const tail = node.templateSpans.at(-1)?.literal.text ?? '';
    return { head: node.head.text, tail, parts: node.templateSpans.length, isCall, place };
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) {
    return null;
  }
  const head = ts.isStringLiteralLike(node.left) ? node.left.text : null;
  return head === null ? builtKey(node.left, isCall) : { head, tail: '', parts: 1, isCall, place };
}

/** The names given to a message, or null when they cannot be read off the call. */
function valueNames(values: ts.Expression | undefined): string[] | null {
  if (!values) return [];
  if (!ts.isObjectLiteralExpression(values)) return null;
  const names = values.properties.map((property) =>
    property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
      ? property.name.text
      : null,
  );
  return names.every((name) => name !== null) ? names : null;
}

/** Every t('key', { values }), every string that may be a key, every key built at run time. */
export function findTextUses(sources: readonly ts.SourceFile[]): TextUses {
  const uses: TextUses = { calls: [], literals: new Set(), names: new Set(), built: [] };
  const look = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) uses.literals.add(node.text);
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) uses.names.add(node.text);
    if (ts.isPropertyAssignment(node) && 'text' in node.name) uses.names.add(node.name.text);
    const alone = ts.isTemplateExpression(node) ? builtKey(node, false) : null;
    if (alone) uses.built.push(alone);
    if (!ts.isCallExpression(node) || !isTranslation(node) || !node.arguments[0]) return;
    for (const outcome of outcomes(node.arguments[0])) {
      const built = builtKey(outcome, true);
      if (built) uses.built.push(built);
      if (!ts.isStringLiteralLike(outcome)) continue;
      const values = valueNames(node.arguments[1]);
      uses.calls.push({ key: outcome.text, values, place: placeOf(node) });
    }
  };
  for (const source of sources) visit(source, look);
  return uses;
}
