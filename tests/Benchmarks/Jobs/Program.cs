using System.Globalization;
using Jobs;
using Jobs.Proofs;
using Jobs.Roles;

// The product as a node with jobs of the benchmarks and proofs. Says JSON, a line each; "work" waits for the words "go" and "stop".
// Usage: jobs setup | enqueue <count> | stuck <limit|order|unknown> <count> | work | latency <count> | pace <count> | hear | single <seconds> <in flight>
//        jobs ledger <schedules> | fill <count> <ms> <note ends> | feed <count> <batch> | race <tasks> | transactions <count>
Lines.TakeOutput();
switch (args)
{
    case ["setup"]: await Setup.RunAsync(); break;
    case ["enqueue", var count]: await Enqueue.RunAsync(Number(count)); break;
    case ["stuck", var kind, var count]: await Stick.RunAsync(kind, Number(count)); break;
    case ["work", ..]: await Worker.RunAsync(); break;
    case ["latency", var count]: await Latency.RunAsync(Number(count)); break;
    case ["pace", var count]: await Pace.RunAsync(Number(count)); break;
    case ["hear"]: await Hear.RunAsync(); break;
    case ["single", var seconds, var inFlight]: await OneByOne.RunAsync(TimeSpan.FromSeconds(Number(seconds)), Number(inFlight)); break;
    case ["ledger", var schedules]: await LedgerWorker.RunAsync(Number(schedules)); break;
    case ["fill", var count, var milliseconds, var notesEnd]: await Fill.RunAsync(Number(count), Number(milliseconds), bool.Parse(notesEnd)); break;
    case ["feed", var count, var batch]: await Feed.RunAsync(Number(count), Number(batch)); break;
    case ["race", var tasks]: await Race.RunAsync(Number(tasks)); break;
    case ["transactions", var count]: await Transactions.RunAsync(Number(count)); break;
    default: await Console.Error.WriteLineAsync("jobs: there is no role " + string.Join(' ', args)); return 2;
}

return 0;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
