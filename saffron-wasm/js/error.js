// The error that the parser throws; it is made on the WebAssembly side.

export class CronError extends Error {
  // A string, so that it survives renaming by minifiers.
  static name = 'CronError';

  constructor(message, code, field, start, end, suggestion, help, report) {
    super(message);
    this.code = code;
    this.field = field ?? null;
    this.start = start;
    this.end = end;
    this.suggestion = suggestion ?? null;
    this.help = help ?? null;
    this.report = report;
  }
}

// On the prototype, as the platform's own errors have it.
Object.defineProperty(CronError.prototype, 'name', {
  value: 'CronError',
  configurable: true,
  writable: true,
});
