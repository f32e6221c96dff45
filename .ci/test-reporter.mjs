// node:test's events as one line a file, every failure in full, and the closing counts.
import { relative } from 'node:path';
import { inspect } from 'node:util';

function failureText({ name, file, details }) {
  const error = details.error?.cause ?? details.error;
  const shown = inspect(error, { depth: 20 }).replace(/^\s+at .*\(?node:internal.*\n/gm, '');
  return `\n✗ ${name}\n  ${relative('', file ?? '')}\n${shown.replace(/^/gm, '  ')}\n\n`;
}

function fileLine({ file, passed, failed, milliseconds }) {
  const isGood = failed === 0 && passed > 0;
  const counts = failed > 0 ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
  return `${isGood ? '✓' : '✗'} ${relative('', file)}  ${counts}  ${Math.round(milliseconds)} ms\n`;
}

// Node passes a file that holds no test: it is then the only "test" named like its file.
function isFileWithoutTests(data) {
  return data.nesting === 0 && data.name === data.file;
}

export default async function* report(events) {
  let current = null;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:diagnostic' && data.nesting === 0) yield* closing(data);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.file !== current?.file) {
      if (current) yield fileLine(current);
      current = { file: data.file, passed: 0, failed: 0, milliseconds: 0 };
    }
    if (data.nesting === 0) current.milliseconds += data.details.duration_ms;
    if (type === 'test:fail') {
      current.failed += data.details.type === 'suite' ? 0 : 1;
      if (data.details.error?.failureType !== 'subtestsFailed') yield failureText(data);
    } else if (isFileWithoutTests(data)) {
      yield `✗ ${relative('', data.file)} holds no test\n`;
    } else if (
      data.details.type !== 'suite' &&
      data.skip === undefined &&
      data.todo === undefined
    ) {
      current.passed += 1;
    }
  }
  if (current) yield fileLine(current);

  function* closing({ message }) {
    if (current) yield fileLine(current);
    current = null;
    yield `# ${message}\n`;
  }
}
