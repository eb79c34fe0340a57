// pg-boss: its batches, and its own loop with the settings that suit it best.
//   node pg-boss.mjs setup | enqueue <count> | work [fetch|loop] | latency <count> | pace <count> | hear | single <seconds> <in flight>
import { PgBoss } from "pg-boss";
import { hear, latency, pace, Progress, say, single, sleep, Starts, timed, work } from "./talk.mjs";

const Queue = "log_if_999";
const Batch = 5000;

const [role, ...values] = process.argv.slice(2);
const [first, second] = values.map(Number);

async function open(max, options = {}) {
  const boss = new PgBoss({ connectionString: process.env.DATABASE_URL, max, supervise: false, schedule: false, ...options });
  boss.on("error", (error) => console.error(error.message));
  await boss.start();
  return boss;
}

const close = (boss) => boss.stop({ graceful: true, timeout: 5000 });

const promptly = { batchSize: 1, localConcurrency: 8, pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 };

const look = (job) => {
  if (job.data.id === 999) console.error("Found 999!");
};

// What its documentation calls manual: fetch and complete, one batch after the other.
function fetchAndComplete(boss, progress) {
  let going = true;
  const loop = async () => {
    while (going) {
      const jobs = await boss.fetch(Queue, { batchSize: Batch });
      if (jobs.length === 0) await sleep(10);
      else {
        progress.add(jobs.length);
        jobs.forEach(look);
        await boss.complete(Queue, jobs.map((job) => job.id));
      }
    }
  };
  const ended = loop();
  return async () => {
    going = false;
    await ended;
  };
}

const roles = {
  async setup() {
    const boss = await open(2);
    await boss.createQueue(Queue, { notify: true });
    await close(boss);
    say({ done: true });
  },

  async enqueue() {
    const boss = await open(2);
    await boss.getQueue(Queue);
    await timed(() => boss.insert(Queue, Array.from({ length: first }, (_, id) => ({ data: { id } }))));
    await close(boss);
  },

  async work() {
    const boss = await open(10);
    const progress = new Progress();
    await work(async () => {
      if (values[0] !== "loop") {
        const stop = fetchAndComplete(boss, progress);
        return async () => {
          await stop();
          await close(boss);
        };
      }
      const handle = async (jobs) => {
        progress.add(jobs.length);
        jobs.forEach(look);
      };
      await boss.work(Queue, { batchSize: Batch, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true }, handle);
      return () => close(boss);
    });
  },

  async latency() {
    const boss = await open(10, { useListenNotify: true });
    const starts = new Starts();
    await boss.work(Queue, promptly, async ([job]) => starts.tell(job.data.id));
    await sleep(1000);
    await latency(first, (id) => boss.send(Queue, { id }), starts.of);
    await close(boss);
  },

  async pace() {
    const boss = await open(2, { useListenNotify: true });
    await pace(first, (at) => boss.send(Queue, { at }));
    await close(boss);
  },

  async hear() {
    const boss = await open(10, { useListenNotify: true });
    await hear(async (tell) => {
      await boss.work(Queue, promptly, async ([job]) => void tell(job.data.at));
      return () => close(boss);
    });
  },

  async single() {
    const boss = await open(second);
    await single(first, second, (id) => boss.send(Queue, { id }));
    await close(boss);
  },
};

await roles[role]();
process.exit(0);
