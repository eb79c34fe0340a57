using Load.Running;
using Npgsql;

namespace Load.Proofs;

/// <summary>Connections are ended at random while jobs are enqueued and done, and four readers keep the dead rows alive.</summary>
internal sealed class BrokenConnections : IProof
{
    private const int Workers = 3;
    private const int Readers = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private const string EndOne = """
        select count(pg_terminate_backend(pid)) from (
          select pid from pg_stat_activity where datname = current_database() and application_name like 'modular%' order by random() limit 1) one
        """;

    public string Name => "connections are ended at random (pg_terminate_backend) beside four long readers";

    public async Task<ProofResult> RunAsync(Stage stage, CancellationToken cancel)
    {
        var workers = await stage.StartWorkersAsync(Workers, cancel);
        var readers = new List<NpgsqlConnection>();
        for (var i = 0; i < Readers; i++) readers.Add(await ReadLongAsync(stage.Database, cancel));

        var feeding = Feeding.Start(stage);
        var fed = feeding.RunAsync(cancel);
        await stage.UntilBegunAsync(1, cancel);
        var ended = 0;
        while (ended < stage.Size.Terminations && (!fed.IsCompleted || !await stage.Ledger.IsDrainedAsync(cancel)))
        {
            await stage.Database.AskAsync<long>(EndOne, cancel);
            ended++;
            await Task.Delay(Pause, cancel);
        }

        await fed;
        await stage.DrainAsync(cancel);
        foreach (var reader in readers) await reader.DisposeAsync();
        var alive = workers.Count(w => !w.HasExited);
        return ProofResult.Of(
            await stage.CheckAsync(feeding.Acknowledged, feeding.Uncertain, cancel),
            (ended > 0, $"{ended} connections ended, {feeding.Acknowledged.Count:N0} enqueues answered, {feeding.Uncertain.Count:N0} broken off"),
            (alive == Workers, $"{alive} of {Workers} workers alive"));
    }

    private static async Task<NpgsqlConnection> ReadLongAsync(FreshDatabase database, CancellationToken cancel)
    {
        var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var begin = new NpgsqlCommand("begin isolation level repeatable read; set local idle_in_transaction_session_timeout = 0; select count(*) from scheduling.jobs", connection);
        await begin.ExecuteNonQueryAsync(cancel);
        return connection;
    }
}
