using System.Globalization;

namespace Load;

/// <summary>What is measured, and how long.</summary>
internal sealed record BenchOptions
{
    public required BenchMode Mode { get; init; }

    /// <summary>The product's program.</summary>
    public required string Host { get; init; }

    /// <summary>The yardstick's program.</summary>
    public required string Bare { get; init; }

    /// <summary>Where everything of the run is put.</summary>
    public required string Scratch { get; init; }

    public int Pairs { get; init; } = 5;

    public int Seconds { get; init; } = 8;

    public int Topics { get; init; } = 100_000;

    public int Replies { get; init; } = 1_000_000;

    public static BenchOptions Parse(string[] args)
    {
        if (args.Length % 2 == 0 || !Enum.TryParse<BenchMode>(args[0], ignoreCase: true, out var mode)) throw new BenchException("say reads, writes or accounts, then options with their values");
        var given = args.Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var unknown = given.Keys.Except(["--host", "--bare", "--scratch", "--pairs", "--seconds", "--topics", "--replies"], StringComparer.Ordinal);
        if (unknown.FirstOrDefault() is { } option) throw new BenchException("there is no option " + option);

        var defaults = new BenchOptions { Mode = mode, Host = Text("--host"), Bare = Text("--bare"), Scratch = Text("--scratch") };
        return defaults with
        {
            Pairs = Number("--pairs", defaults.Pairs),
            Seconds = Number("--seconds", defaults.Seconds),
            Topics = Number("--topics", defaults.Topics),
            Replies = Number("--replies", defaults.Replies),
        };

        string Text(string name) => given.GetValueOrDefault(name) ?? throw new BenchException(name + " is missing");

        int Number(string name, int otherwise) =>
            !given.TryGetValue(name, out var text) ? otherwise
            : int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw new BenchException($"{name} is a number above 0");
    }
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
}
