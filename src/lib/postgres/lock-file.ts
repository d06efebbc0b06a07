export interface Lock {
  pid: number;
  socketFolder: string;
  ready: boolean;
}

/**
 * Reads a `postmaster.pid`: process, data folder, start time, port, socket folder, address, shared memory,
 * state, one per line. The file is written bit by bit; before it names a process it counts as none.
 */
export function parseLock(text: string): Lock | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketFolder: lines[4] ?? '', ready: lines[7] === 'ready' };
}
