/**
 * Loaded before the program of a process that a supervisor started: when the supervisor is gone, however it
 * went, the process ends as if asked to, and after five seconds it ends in any case.
 */
if (process.connected) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 5_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
}
