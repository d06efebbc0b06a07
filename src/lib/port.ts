import { createServer } from 'node:net';

/** Whether a server could listen there now. A port of 0 is always free. */
export function portIsFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (fault) => ('code' in fault && fault.code === 'EADDRINUSE' ? resolve(false) : reject(fault)));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}
