/**
 * How the embedded server is set up: for a small machine that other programs share, and safe against a power cut.
 * Values are in PostgreSQL's own notation.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // a data folder's path may be longer than a socket's may be
  max_connections: '60',
  shared_buffers: '128MB',
  synchronous_commit: 'on',
  wal_compression: 'on',
  max_wal_size: '2GB',
  random_page_cost: '1.1', // solid-state disks
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // What customers wrote can stand in the message, detail or statement of an error. The application
  // hears of its errors itself; the log keeps what the server says about its own health.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** The command line arguments that set `SETTINGS`, with `changes` over them. */
export function settingArguments(port: number, changes: Readonly<Record<string, string>>): string[] {
  const settings = { ...SETTINGS, ...changes, port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
