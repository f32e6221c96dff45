import { readFileSync, statSync } from 'node:fs';

export type ServerUser = { uid: number; gid: number };

const nobodyByConvention: ServerUser = { uid: 65_534, gid: 65_534 };

/**
 * As whom PostgreSQL runs: as ourselves (null), unless we are root, whom PostgreSQL refuses. Then
 * it is the owner of the cluster when there is one already, else `nobody`.
 */
export function serverUser(clusterFolder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return nobodyFromPasswordFile() ?? nobodyByConvention;
}

function nobodyFromPasswordFile(): ServerUser | null {
  try {
    const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
    return entry ? { uid: Number(entry[1]), gid: Number(entry[2]) } : null;
  } catch {
    return null;
  }
}
