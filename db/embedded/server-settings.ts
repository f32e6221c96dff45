/**
 * Settings of the server, given at each start so that they follow the code and not the cluster.
 * No statement text and no row goes to its log: both may carry what a citizen wrote.
 */
export function serverSettings(port: number, durable: boolean): Record<string, string> {
  const safety = durable ? 'on' : 'off';
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: durable ? '100' : '300',
    fsync: safety,
    synchronous_commit: safety,
    full_page_writes: safety,
    shared_buffers: durable ? '192MB' : '128MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: '1.1',
    max_wal_size: durable ? '2GB' : '256MB',
    checkpoint_timeout: durable ? '15min' : '60min',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'on',
    log_directory: '../log',
    log_filename: 'postgresql-%a.log',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
}
