import ts from 'typescript';
import { placeOf, visit } from './source-files';

const isTest = (file: string) => /\.test\.(tsx?|mjs)$|^e2e\//.test(file);
const mayTouchDate = /^(lib\/time|db\/testing|e2e|bench|\.ci)\/|\.test\.(tsx?|mjs)$/;

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

function dateFault(node: ts.Node): string | null {
  const used =
    ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isNamed(node.expression, 'Date')) ||
    (ts.isPropertyAccessExpression(node) && isNamed(node.expression, 'Date'));
  return used
    ? 'only lib/time touches Date: take an Instant or Day, or add a function there'
    : null;
}

function unrunFault(node: ts.Node): string | null {
  if (!ts.isPropertyAccessExpression(node)) return null;
  if (!['only', 'skip', 'todo', 'fixme', 'fail', 'slow'].includes(node.name.text)) return null;
  const start = node.expression.getText().split('.')[0] ?? '';
  if (!['test', 'it', 'describe', 'suite', 't'].includes(start)) return null;
  return `${node.getText()}: every test runs, whole and always`;
}

function optionFault(node: ts.Node): string | null {
  if (!ts.isPropertyAssignment(node)) return null;
  const name = node.name.getText();
  const isOn = node.initializer.kind !== ts.SyntaxKind.FalseKeyword;
  if (['skip', 'only', 'todo'].includes(name) && isOn) {
    return insideTestCall(node) ? `${name}: every test runs, whole and always` : null;
  }
  if (name !== 'retries' || node.initializer.getText() === '0') return null;
  return 'retries hide a fault: find it';
}

function insideTestCall(node: ts.PropertyAssignment): boolean {
  const call = node.parent.parent;
  if (!ts.isCallExpression(call)) return false;
  return ['test', 'it', 'describe', 'suite'].includes(
    call.expression.getText().split('.')[0] ?? '',
  );
}

function sleepFault(node: ts.Node): string | null {
  const isTimerImport = ts.isStringLiteral(node) && /^(node:)?timers\/promises$/.test(node.text);
  if (isTimerImport) return 'no sleep in a test: wait for what should happen';
  if (!ts.isCallExpression(node)) return null;
  const name = ts.isPropertyAccessExpression(node.expression)
    ? node.expression.name.text
    : node.expression.getText();
  return ['setTimeout', 'waitForTimeout', 'sleep', 'delay'].includes(name)
    ? `${name}: no sleep in a test: wait for what should happen`
    : null;
}

/** What a single source file may not do, by where it stands. */
export function findSourceFaults(source: ts.SourceFile): string[] {
  const file = source.fileName;
  const rules = [
    ...(mayTouchDate.test(file) ? [] : [dateFault]),
    ...(isTest(file) ? [unrunFault, optionFault, sleepFault] : []),
  ];
  const faults: string[] = [];
  visit(source, (node) => {
    for (const rule of rules) {
      const fault = rule(node);
      if (fault) faults.push(`${placeOf(node)}: ${fault}`);
    }
  });
  return faults;
}
