const CODE =
  "process.on('disconnect', () => process.kill(process.pid, 'SIGTERM')); process.channel && process.channel.unref();";

/**
 * Node flags that run a line in a service before its own code: when the launcher is gone, however hard, the service shuts
 * down as if asked to. Needs an IPC channel between the two; it does not keep the service alive by itself.
 */
export const leash = ['--import', `data:text/javascript,${encodeURIComponent(CODE)}`] as const;
