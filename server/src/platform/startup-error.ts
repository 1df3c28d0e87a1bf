/** Why the server cannot start, as one sentence that says what to do. Told without a stack: it is not a bug. */
export class StartupError extends Error {
  override name = 'StartupError';
}
