/** Takes the network and other programs away from the process, and says when anybody asks for them. */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const doors: readonly (readonly [object, readonly string[]])[] = [
  [childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
  [net, ['connect', 'createConnection', 'createServer']],
  [net.Socket.prototype, ['connect']],
  [tls, ['connect']],
  [dgram, ['createSocket']],
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get']],
  [globalThis, ['fetch']],
];

/** From here on each attempt throws, and is kept. Answers with what was tried. */
export function guarded(): readonly string[] {
  const tried: string[] = [];
  for (const [owner, names] of doors)
    for (const name of names)
      Reflect.set(owner, name, (...words: unknown[]) => {
        tried.push(`${name} ${String(words[0]).slice(0, 100)}`);
        throw new Error(`${name} is not allowed`);
      });
  syncBuiltinESMExports();
  return tried;
}
