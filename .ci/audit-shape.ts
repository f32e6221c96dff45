// The shape of the house that no other guard sees.
import { findShapeFaults } from './find-shape-faults';
import { findSourceFaults } from './find-source-faults';
import { finish, parseSource, projectFiles, readProjectFile } from './source-files';

const files = projectFiles();
const sources = files.filter(
  (file) => /\.(ts|tsx|mjs|js|cjs)$/.test(file) && !/\.d\.ts$/.test(file),
);
finish([
  ...findShapeFaults(files, readProjectFile),
  ...sources.flatMap((file) => findSourceFaults(parseSource(file))),
]);
