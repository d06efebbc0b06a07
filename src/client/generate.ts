import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ApiDocument } from '../lib/http/openapi.ts';
import { writeClient } from './write-client.ts';

/** `bin/client <address>` reads the document of a shop that runs and writes the client's types beside this file. */
async function generate(address: string): Promise<void> {
  const response = await fetch(new URL('/openapi.json', address));
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const document = (await response.json()) as ApiDocument;
  writeFileSync(fileURLToPath(new URL('operations.ts', import.meta.url)), writeClient(document));
}

await generate(process.argv[2] ?? `http://127.0.0.1:${process.env['PORT'] ?? 4000}`);
