import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { connect } from '../../src/github/connect.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it('waits for no answer for ever, neither its beginning nor its end', async () => {
  server = createServer((request, response) => {
    if (request.url === '/half')
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"a":');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = connect({ token: 't', url, log: () => {}, timeout: 0.2 });
  for (const path of ['/none', '/half'])
    await expect(client.request(`GET ${path}`, { request: { retries: 0 } })).rejects.toMatchObject({
      status: 500,
    });
});

it('makes writes wait for one another where they are many, and no reading', async () => {
  server = createServer((request, response) => {
    request.resume();
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const seconds = async (query: string, pause: number) => {
    const client = connect({ token: 't', url, log: () => {}, pause });
    const begin = performance.now();
    await Promise.all(Array.from({ length: 13 }, () => client.request('POST /graphql', { query })));
    return (performance.now() - begin) / 1000;
  };
  expect(await seconds('query { viewer { login } }', 60_000)).toBeLessThan(50);
  // Eight at once, and five more one by one.
  expect(await seconds('mutation { addStar }', 400)).toBeGreaterThan(1.9);
});
