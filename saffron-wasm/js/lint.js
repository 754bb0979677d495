// What may not be what was meant, made on the WebAssembly side.

export function finding(code, severity, field = null, start, end, message, help = null, fix = null, report) {
  return { code, severity, field, start, end, message, help, fix, report };
}

export function fix(start, end, text, keepsMeaning) {
  return { start, end, text, keepsMeaning };
}
