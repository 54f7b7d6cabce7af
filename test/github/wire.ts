/** Bodies and answers as they go over the wire, and the ways in which a fault spoils them. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
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
  response.writeHead(reply.status, head(reply, body.length)).end(body);
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
