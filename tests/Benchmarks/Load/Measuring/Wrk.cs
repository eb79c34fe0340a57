using System.Globalization;

namespace Load.Measuring;

/// <summary>wrk with two threads.</summary>
internal sealed class Wrk : IGenerator
{
    private const int Threads = 2;

    public string Name => "wrk, 2 threads";

    public async Task<Measurement> RunAsync(Target target, int connections, TimeSpan duration, CancellationToken cancel)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["LOAD_PATHS"] = string.Join('\n', target.Paths) };
        if (target.Body is { } body) environment["LOAD_BODY"] = body;
        if (target.Token is { } token) environment["LOAD_TOKEN"] = token;
        if (target.Header is { } header) environment["LOAD_HEADER"] = header;

        string[] arguments = [$"-t{Threads}", $"-c{connections}", $"-d{(int)duration.TotalSeconds}s", "--timeout", "30s", "-s", Path.Combine(AppContext.BaseDirectory, "load.lua"), target.Server.ToString()];
        return Read(await Tool.RunAsync("wrk", arguments, environment, cancel), target);
    }

    private static Measurement Read(string output, Target target)
    {
        var line = output.Split('\n').SingleOrDefault(l => l.StartsWith("RESULT ", StringComparison.Ordinal)) ?? throw new BenchException("wrk gave no result: " + output);
        var numbers = line.Split(' ').Skip(1).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        if (numbers[5] > 0) throw new BenchException($"{numbers[5]:0} of {numbers[0]:0} requests for {target.Paths[0]} failed");
        return new(numbers[0] / numbers[1] * 1e6, numbers[2] / 1000, numbers[3] / 1000, numbers[4] / 1000);
    }
}
