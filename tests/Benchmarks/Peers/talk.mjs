// How a contender talks with the conductor: JSON lines out, words in.
import { createInterface } from "node:readline";

const warmUp = 1000;

export const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");

export const now = () => performance.timeOrigin + performance.now();

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Reports what is handled, so often that the end is not noticed late.
export class Progress {
  handled = 0;
  first = null;

  constructor() {
    let said = 0;
    setInterval(() => {
      if (this.handled > said) say({ handled: (said = this.handled), first: this.first });
    }, 25).unref();
  }

  add(count = 1) {
    this.first ??= now();
    this.handled += count;
  }
}

// Gets ready, waits for "go", starts, waits for "stop", stops.
export async function work(start) {
  const words = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  say({ ready: true });
  await words.next();
  const stop = await start();
  await words.next();
  await stop();
}

// Enqueues one job after the other, each once the one before has started.
export async function latency(count, enqueue, started) {
  const one = async (id) => {
    const begin = performance.now();
    const start = started(id);
    await enqueue(id);
    return (await start) - begin;
  };
  for (let id = 0; id < warmUp; id++) await one(id);
  await sleep(1000);

  const all = [];
  for (let id = warmUp; id < warmUp + count; id++) all.push(await one(id));
  saySpread(all);
}

// Enqueues one job after the other, a little apart, for another process.
export async function pace(count, enqueue) {
  for (let i = 0; i < warmUp + count; i++) {
    await enqueue(now());
    await sleep(5);
  }
  say({ done: true });
}

// Does what another process enqueues, and says in the end how long after that it began.
export async function hear(start) {
  const words = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const delays = [];
  const stop = await start((at) => delays.push(now() - at));
  say({ ready: true });
  await words.next();
  saySpread(delays.slice(warmUp));
  await stop();
}

function saySpread(all) {
  all.sort((a, b) => a - b);
  const at = (share) => all[Math.min(all.length - 1, Math.floor(all.length * share))];
  say({ p50: at(0.5), p99: at(0.99), max: all.at(-1) });
}

// Starts that somebody waits for, by job.
export class Starts {
  #waiting = new Map();

  of = (id) => new Promise((resolve) => this.#waiting.set(id, resolve));

  tell(id) {
    this.#waiting.get(id)?.(performance.now());
    this.#waiting.delete(id);
  }
}

// Single enqueues, so many in flight at once, for so long.
export async function single(seconds, inFlight, enqueue) {
  const begin = performance.now();
  let count = 0;
  const client = async () => {
    while (performance.now() - begin < seconds * 1000) {
      await enqueue(count);
      count++;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, client));
  say({ perSecond: (count / (performance.now() - begin)) * 1000 });
}

export async function timed(action) {
  const begin = performance.now();
  await action();
  say({ seconds: (performance.now() - begin) / 1000 });
}
