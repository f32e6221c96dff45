import { readFileSync } from 'node:fs';

export type LinuxProcess = { program: string; isDead: boolean; startedAt: string };

/** What Linux tells of a process; null when there is none, and on other systems. */
export function linuxProcess(pid: number): LinuxProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [nameStart, nameEnd] = [stat.indexOf('(') + 1, stat.lastIndexOf(')')];
    const fields = stat.slice(nameEnd + 2).split(' ');
    const isDead = fields[0] === 'Z' || fields[0] === 'X';
    return { program: stat.slice(nameStart, nameEnd), isDead, startedAt: fields[19] ?? '' };
  } catch {
    return null;
  }
}
