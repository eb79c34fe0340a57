using System.Runtime.InteropServices;
using Load;

// Usage: load <reads|writes|accounts|games> --host <program> --bare <program> --scratch <folder> [--pairs 5] [--seconds 8] [--topics 100000] [--replies 1000000]
//        load jobs --host <program> --jobs <program> [--peers <folder>] --scratch <folder> [--pairs 5] [--count 200000] [--large 1000000] [--scenarios latency,single] [--contenders ours]
//        load proofs --host <program> --jobs <program> --scratch <folder> [--size full] [--only KilledWorkers]
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    await Benchmark.RunAsync(BenchOptions.Parse(args), stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
catch (Exception broken) when (broken is BenchException or HttpRequestException)
{
    await Console.Error.WriteLineAsync("bench: " + broken.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
