/** Bodies and answers as they go over the wire, and the ways in which a fault spoils them. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, Spoiled } from './faults.ts';
import { HttpError, type Reply } from './http.ts';
import { secondary } from './limits.ts';
import type { LogEntry } from './log.ts';

export async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The object in a body; an empty one where there is none. */
export function jsonBody(body: string): Record<string, unknown> {
  if (body === '') return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new HttpError(400, 'Problems parsing JSON');
  }
  if (typeof parsed !== 'object' || parsed === null) throw new HttpError(400, 'Body should be a JSON object');
  return parsed as Record<string, unknown>;
}

export function bodyOf({ json, raw }: Reply): Buffer {
  if (raw !== undefined) return Buffer.from(raw as string);
  return Buffer.from(json === undefined ? '' : JSON.stringify(json));
}

function head(reply: Reply, length: number): Record<string, string> {
  return {
    ...(length > 0 && { 'content-type': reply.type ?? 'application/json; charset=utf-8' }),
    ...(reply.status !== 204 && reply.status !== 304 && { 'content-length': String(length) }),
    'x-github-request-id': randomUUID(),
    ...reply.headers,
  };
}

export function send(response: ServerResponse, entry: LogEntry, reply: Reply): void {
  const body = bodyOf(reply);
  entry.status = reply.status;
  entry.bytes = body.length;
  response.writeHead(reply.status, head(reply, body.length)).end(body);
}

/** What GitHub's front shows when what is behind it does not answer. */
const PAGE =
  '<!DOCTYPE html>\n<html><body><p>Unicorn! We had issues producing the response.</p></body></html>\n';

/** An answer with its status and headers, and another body. */
export function spoiled(reply: Reply, how: Spoiled): Reply {
  const body = bodyOf(reply);
  // What has no body cannot be halved or misshapen: a page in its place is the nearest.
  const html = {
    ...reply,
    status: reply.status === 204 ? 200 : reply.status,
    type: 'text/html; charset=utf-8',
  };
  const rest = { status: reply.status, ...(reply.headers && { headers: reply.headers }) };
  if (how === 'empty') return { ...rest, raw: '' };
  if (how === 'truncated' && body.length > 1)
    return { ...rest, raw: body.subarray(0, Math.ceil(body.length / 2)) };
  if (how === 'misshapen' && body.length > 0)
    return { ...rest, json: misshapen(JSON.parse(body.toString())) };
  const { json: _, ...page } = html;
  return { ...page, raw: PAGE };
}

/** JSON of another shape: a list of what has no field that it should have, an object without its first level. */
function misshapen(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(misshapen) : { items: [] };
  return { message: 'OK' };
}

/** Sends what a fault puts in place of the answer, or cuts the connection. */
export async function lose(
  fault: Fault,
  response: ServerResponse,
  entry: LogEntry,
  reply: Reply | undefined,
): Promise<void> {
  if (fault.drop === 'before') {
    response.destroy();
    return;
  }
  if (fault.drop === 'middle' && reply) {
    const body = bodyOf(reply);
    response.writeHead(reply.status, head(reply, body.length));
    await new Promise((resolve) => response.write(body.subarray(0, Math.ceil(body.length / 2)), resolve));
    response.destroy();
    return;
  }
  if (fault.secondary !== undefined) {
    const status = fault.status === 429 ? 429 : 403;
    send(response, entry, secondary(fault.secondary ?? undefined, status).reply());
    return;
  }
  if (fault.exhausted !== undefined) {
    const reset = String(Math.ceil(Date.now() / 1000) + fault.exhausted);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    send(
      response,
      entry,
      new HttpError(403, 'API rate limit exceeded for installation.', undefined, headers).reply(),
    );
    return;
  }
  const status = fault.status ?? 500;
  send(
    response,
    entry,
    new HttpError(status, fault.message ?? 'Server Error', undefined, fault.headers).reply(),
  );
}
