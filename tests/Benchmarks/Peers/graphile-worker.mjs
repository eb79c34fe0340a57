// graphile-worker, with the settings of its own performance test.
//   node graphile-worker.mjs setup | enqueue <count> | stuck <order|unknown> <count> | work [concurrency] | latency <count> | pace <count> | hear | single <seconds> <in flight>
import { makeWorkerUtils, run } from "graphile-worker";
import { Logger } from "@graphile/logger";
import pg from "pg";
import { hear, latency, pace, Progress, say, single, sleep, Starts, timed, work } from "./talk.mjs";

const [role, ...values] = process.argv.slice(2);
const [first, second] = values.map(Number);
const silent = new Logger(() => () => {});
const open = (max) => new pg.Pool({ connectionString: process.env.DATABASE_URL, max }).on("error", () => {}).on("connect", (client) => client.on("error", () => {}));
const batched = { localQueue: { size: 500, refetchDelay: { durationMs: 10 } }, completeJobBatchDelay: 0, failJobBatchDelay: 0 };

// One call, as its performance test makes it.
const addMany = (pool, count, spec) =>
  pool.query("select 1 from graphile_worker.add_jobs(array(select json_populate_recordset(null::graphile_worker.job_spec, $1::json)))", [
    JSON.stringify(Array.from({ length: count }, (_, id) => spec(id))),
  ]);

const addOne = (pool, task, id) => pool.query("select graphile_worker.add_job($1, $2::json)", [task, JSON.stringify({ id })]);

const start = (pool, taskList, concurrency, worker = {}) =>
  run({ pgPool: pool, taskList, concurrency, noHandleSignals: true, logger: silent, preset: { worker: { ...worker, maxPoolSize: concurrency + 1 } } });

const stick = {
  // In two queues, each held by a job that does not end.
  async order(pool, count) {
    await addMany(pool, 2, (id) => ({ identifier: "hold", payload: { id }, queue_name: `stuck${id % 2}`, priority: -1 }));
    await addMany(pool, count, (id) => ({ identifier: "stuck", payload: { id }, queue_name: `stuck${id % 2}`, priority: -1 }));
  },

  unknown: (pool, count) => addMany(pool, count, (id) => ({ identifier: "of_others", payload: { id }, priority: -1 })),
};

const roles = {
  async setup() {
    const pool = open(2);
    const utils = await makeWorkerUtils({ pgPool: pool, logger: silent });
    await utils.migrate();
    await utils.release();
    await pool.end();
    say({ done: true });
  },

  async enqueue() {
    const pool = open(1);
    await pool.query("select 1");
    await timed(() => addMany(pool, first, (id) => ({ identifier: "log_if_999", payload: { id } })));
    await pool.end();
  },

  async stuck() {
    const pool = open(1);
    await timed(() => stick[values[0]](pool, second));
    await pool.end();
  },

  async work() {
    const concurrency = first || 24;
    const pool = open(concurrency + 1);
    await pool.query("select 1");
    const progress = new Progress();
    const held = [];
    const tasks = {
      log_if_999: (payload) => {
        progress.add();
        if (payload.id === 999) console.error("Found 999!");
      },
      hold: () => new Promise((resolve) => held.push(resolve)),
      stuck: () => progress.add(0),
    };
    await work(async () => {
      const runner = await start(pool, tasks, concurrency, batched);
      return async () => {
        held.forEach((release) => release());
        await runner.stop();
        await pool.end();
      };
    });
  },

  async latency() {
    const pool = open(10);
    const starts = new Starts();
    const runner = await start(pool, { latency: (payload) => starts.tell(payload.id) }, 10);
    await sleep(500);
    await latency(first, (id) => addOne(pool, "latency", id), starts.of);
    await runner.stop();
    await pool.end();
  },

  async pace() {
    const pool = open(2);
    await pace(first, (at) => pool.query("select graphile_worker.add_job($1, $2::json)", ["paced", JSON.stringify({ at })]));
    await pool.end();
  },

  async hear() {
    const pool = open(10);
    await hear(async (tell) => {
      const runner = await start(pool, { paced: (payload) => void tell(payload.at) }, 10);
      return () => runner.stop();
    });
  },

  async single() {
    const pool = open(second);
    await single(first, second, (id) => addOne(pool, "log_if_999", id));
    await pool.end();
  },
};

await roles[role]();
process.exit(0);
