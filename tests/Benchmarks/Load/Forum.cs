using System.Diagnostics;
using System.Globalization;
using Load.Running;
using Npgsql;

namespace Load;

/// <summary>The forum that is measured, as the product's own verb generates it, and where in it lies what is asked for.</summary>
/// <param name="Topic">A topic with about fifty replies.</param>
/// <param name="LongestTopic">The one with most of all.</param>
/// <param name="OpenTopics">Some that take replies.</param>
/// <param name="Category">The category that is read most.</param>
internal sealed record Forum(long Topic, long LongestTopic, IReadOnlyList<long> OpenTopics, long Category)
{
    /// <summary>The slug of <see cref="Category"/>.</summary>
    public const string Slug = "generated-1";

    /// <summary>In one topic of five thousand.</summary>
    public const string RareWord = "quillwort";

    /// <summary>In one topic of three.</summary>
    public const string CommonWord = "lantern";

    /// <summary>A lantern, in one Chinese post of four; one topic of a hundred is Chinese.</summary>
    public const string ChineseWord = "灯笼";

    private const int Most = 1000; // of seconds, for days to be counted

    private const string Live = "from forums.topics where deleted_at is null";

    public static async Task<Forum> GenerateAsync(BenchOptions options, Cluster cluster, CancellationToken cancel)
    {
        await RunVerbAsync(options, cluster, cancel);
        await using var source = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { CommandTimeout = 0 }.ConnectionString).Build();
        foreach (var statement in (string[])["vacuum", "checkpoint"])
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync(cancel);
        }

        await WaitForCountsAsync(source, cancel);
        return new(
            (await ReadAsync(source, $"select id {Live} order by abs(reply_count - 50), id limit 1", cancel))[0],
            (await ReadAsync(source, $"select id {Live} order by reply_count desc, id limit 1", cancel))[0],
            await ReadAsync(source, $"select id {Live} and not is_locked and not is_archived order by id limit 50", cancel),
            (await ReadAsync(source, $"select id from forums.categories where slug = '{Slug}'", cancel))[0]);
    }

    /// <summary>What it prints goes where all that is no figure goes.</summary>
    private static async Task RunVerbAsync(BenchOptions options, Cluster cluster, CancellationToken cancel)
    {
        string[] verb = ["demo", "generate", "--topics", Text(options.Topics), "--replies", Text(options.Replies), "--production"];
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >&2", "sh", options.Host, .. verb]) { UseShellExecute = false, WorkingDirectory = options.Scratch };
        start.Environment["ASPNETCORE_CONTENTROOT"] = Path.GetDirectoryName(options.Host);
        foreach (var (name, value) in Contestants.EnvironmentOf(options, cluster)) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        if (process.ExitCode != 0) throw new BenchException($"modular {string.Join(' ', verb)} ended with {process.ExitCode}");
    }

    /// <summary>The host counts what was written on each day; that is not what is to be measured.</summary>
    private static async Task WaitForCountsAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var stale = source.CreateCommand("select count(*) from forums.counted_days where is_stale");
        var since = Stopwatch.GetTimestamp();
        while (await stale.ExecuteScalarAsync(cancel) is > 0L)
        {
            if (Stopwatch.GetElapsedTime(since).TotalSeconds > Most) throw new BenchException("the host does not come to an end of counting");
            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        }
    }

    private static async Task<List<long>> ReadAsync(NpgsqlDataSource source, string sql, CancellationToken cancel)
    {
        await using var select = source.CreateCommand(sql);
        await using var rows = await select.ExecuteReaderAsync(cancel);
        var ids = new List<long>();
        while (await rows.ReadAsync(cancel)) ids.Add(rows.GetInt64(0));
        return ids is [] ? throw new BenchException("nothing found by: " + sql) : ids;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
