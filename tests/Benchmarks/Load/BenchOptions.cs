using System.Globalization;
using Load.Jobs;

namespace Load;

/// <summary>What is measured, and how long.</summary>
internal sealed record BenchOptions
{
    private static readonly string[] Known =
    [
        "--host", "--bare", "--jobs", "--peers", "--scratch", "--pairs", "--seconds", "--topics", "--replies", "--count", "--large", "--scenarios", "--contenders", "--size", "--only",
    ];

    public required BenchMode Mode { get; init; }

    /// <summary>The product's program.</summary>
    public required string Host { get; init; }

    /// <summary>Where everything of the run is put.</summary>
    public required string Scratch { get; init; }

    /// <summary>The yardstick's program.</summary>
    public string Bare { get; init; } = "";

    /// <summary>The program that enqueues and works as the product does.</summary>
    public string Jobs { get; init; } = "";

    /// <summary>Where other job queues are installed; null to measure ours alone.</summary>
    public string? Peers { get; init; }

    public int Pairs { get; init; } = 5;

    public int Seconds { get; init; } = 8;

    public int Topics { get; init; } = 100_000;

    public int Replies { get; init; } = 1_000_000;

    /// <summary>Jobs of a scenario.</summary>
    public int Count { get; init; } = 200_000;

    /// <summary>Jobs of the large one.</summary>
    public int Large { get; init; } = 1_000_000;

    public IReadOnlyList<JobScenario> Scenarios { get; init; } = Enum.GetValues<JobScenario>();

    /// <summary>Who takes part; empty for all.</summary>
    public IReadOnlyList<string> Contenders { get; init; } = [];

    /// <summary>Whether the proofs are to be done in the size that the requirements name.</summary>
    public bool Full { get; init; }

    /// <summary>The one proof to be done; null for all.</summary>
    public string? Only { get; init; }

    public static BenchOptions Parse(string[] args)
    {
        if (args.Length % 2 == 0 || !Enum.TryParse<BenchMode>(args[0], ignoreCase: true, out var mode))
            throw new BenchException("say reads, writes, accounts, games, jobs or proofs, then options with their values");
        var given = args.Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (given.Keys.Except(Known, StringComparer.Ordinal).FirstOrDefault() is { } option) throw new BenchException("there is no option " + option);

        var defaults = new BenchOptions { Mode = mode, Host = Text("--host"), Scratch = Text("--scratch") };
        return defaults with
        {
            Bare = mode is BenchMode.Reads or BenchMode.Writes or BenchMode.Games ? Text("--bare") : "",
            Jobs = mode is BenchMode.Jobs or BenchMode.Proofs ? Text("--jobs") : "",
            Peers = given.GetValueOrDefault("--peers"),
            Pairs = Number("--pairs", defaults.Pairs),
            Seconds = Number("--seconds", defaults.Seconds),
            Topics = Number("--topics", defaults.Topics),
            Replies = Number("--replies", defaults.Replies),
            Count = Number("--count", defaults.Count),
            Large = Number("--large", defaults.Large),
            Scenarios = given.TryGetValue("--scenarios", out var names) ? [.. names.Split(',').Select(Scenario)] : defaults.Scenarios,
            Contenders = given.TryGetValue("--contenders", out var who) ? who.Split(',') : [],
            Only = given.GetValueOrDefault("--only"),
            Full = given.GetValueOrDefault("--size") == "full",
        };

        string Text(string name) => given.GetValueOrDefault(name) ?? throw new BenchException(name + " is missing");

        int Number(string name, int otherwise) =>
            !given.TryGetValue(name, out var text) ? otherwise
            : int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw new BenchException($"{name} is a number above 0");
    }

    private static JobScenario Scenario(string name) => Enum.TryParse<JobScenario>(name, ignoreCase: true, out var scenario) ? scenario : throw new BenchException("there is no scenario " + name);
}

/// <summary>Which figures are wanted.</summary>
internal enum BenchMode
{
    /// <summary>Reads beside the yardstick.</summary>
    Reads,

    /// <summary>Writes beside the yardstick.</summary>
    Writes,

    /// <summary>What it costs to know who asks.</summary>
    Accounts,

    /// <summary>Whole games of the Timeline, beside the yardstick.</summary>
    Games,

    /// <summary>The job engine, alone or beside others.</summary>
    Jobs,

    /// <summary>That the job engine loses nothing and does nothing twice, whatever happens to it.</summary>
    Proofs,
}
