// What comes of a schedule in other dialects, made on the WebAssembly side.

export class InexpressibleError extends Error {
  // A string, so that it survives renaming by minifiers.
  static name = 'InexpressibleError';

  constructor(message, code, field) {
    super(message);
    this.code = code;
    this.field = field ?? null;
  }
}

// On the prototype, as the platform's own errors have it.
Object.defineProperty(InexpressibleError.prototype, 'name', {
  value: 'InexpressibleError',
  configurable: true,
  writable: true,
});

export function reading(dialect, outcome, handle, firstDifference, error) {
  return { dialect, outcome, handle, firstDifference, error };
}
