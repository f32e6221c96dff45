import path from 'node:path';

export type ClusterPaths = {
  folder: string;
  cluster: string;
  log: string;
  startLog: string;
  state: string;
  lock: string;
};

/** Where everything of the embedded server lies in its data folder. */
export function clusterPaths(dataDirectory: string): ClusterPaths {
  const log = path.join(dataDirectory, 'log');
  return {
    folder: dataDirectory,
    cluster: path.join(dataDirectory, 'cluster'),
    log,
    startLog: path.join(log, 'start.log'),
    state: path.join(dataDirectory, 'server.json'),
    lock: path.join(dataDirectory, 'lock'),
  };
}
