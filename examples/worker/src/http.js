// What any API of this kind needs: routes, methods, CORS, bodies, and answers of one form.

/** The largest body that is read, in bytes. */
const LARGEST_BODY = 64 * 1024;

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Max-Age': '86400',
};

/** A request that is answered with an error. */
export class HttpError extends Error {
  constructor(status, message, headers = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** A `fetch` that finds the route of a path, lets `run` answer, and wraps what it says. */
export function handler(routes, run) {
  return async (request, env) => {
    try {
      const { pathname } = new URL(request.url);
      if (!Object.hasOwn(routes, pathname)) throw new HttpError(404, 'Not Found');
      if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS });
      if (request.method !== 'POST') {
        throw new HttpError(405, 'Method Not Allowed', { Allow: 'POST, OPTIONS' });
      }
      const result = await run(routes[pathname], request, env);
      return answer(200, { result, success: true, errors: null, messages: null });
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const body = { result: {}, success: false, errors: [error.message], messages: null };
      return answer(error.status, body, error.headers);
    }
  };
}

function answer(status, body, headers) {
  return Response.json(body, { status, headers: { ...CORS, ...headers } });
}

/** The JSON object that the body is. */
export async function read(request) {
  const type = (request.headers.get('Content-Type') ?? '').split(';')[0].trim().toLowerCase();
  if (type !== 'application/json') throw new HttpError(400, 'The content type is not application/json');
  const text = await readText(request);
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    // What is no JSON is no object either.
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new HttpError(400, 'The body is not a JSON object');
  }
  return body;
}

/** Stops reading where the body gets too large, whatever length it claims to have. */
async function readText(request) {
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > LARGEST_BODY) throw new HttpError(413, `The body is larger than ${LARGEST_BODY} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
