using Load.Running;

namespace Load.Proofs;

/// <summary>A process that enqueues batch after batch; what it was answered is promised, what was broken off is uncertain.</summary>
internal sealed class Feeding(LineProcess process)
{
    private const int Batch = 50;

    public HashSet<long> Acknowledged { get; } = [];

    public HashSet<long> Uncertain { get; } = [];

    public static Feeding Start(Stage stage) => new(stage.Start("feed", $"{stage.Size.Feed}", $"{Batch}"));

    /// <summary>Reads until there is no more.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (await process.ReadAsync(cancel) is { } line)
        {
            var numbers = Enumerable.Range(line.GetProperty("from").GetInt32(), line.GetProperty("count").GetInt32()).Select(n => (long)n);
            (line.GetProperty("acknowledged").GetBoolean() ? Acknowledged : Uncertain).UnionWith(numbers);
        }
    }
}
