import pino from 'pino';

/** The only log. It carries ids, codes and durations; never a body, a note, an address or a query's values. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
});
