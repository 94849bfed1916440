import { statfsSync } from 'node:fs';

const SMALL_SHARED_MEMORY = 512 * 1024 * 1024;

/**
 * Command-line settings of the server.
 *
 * `durable: false` is for tests, whose data nobody misses after a crash: nothing waits for the disk, and the helper
 * processes that only production needs stay off.
 */
export function serverSettings(options: {
  readonly port: number;
  readonly durable: boolean;
}): readonly string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port: options.port,
    // No socket file: its path may not be longer than 107 bytes, and TCP on the loopback is enough.
    unix_socket_directories: '',
    max_connections: 200,
    // Queries here are short; compiling them costs more than it saves.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'off',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    ...(sharedMemoryIsSmall() ? { dynamic_shared_memory_type: 'mmap' } : {}),
    ...(options.durable ? {} : volatileSettings),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const volatileSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  io_method: 'sync',
};

/** Containers often get 64 MB of /dev/shm, in which a parallel query dies with "No space left on device". */
function sharedMemoryIsSmall(): boolean {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < SMALL_SHARED_MEMORY;
  } catch {
    return false;
  }
}
