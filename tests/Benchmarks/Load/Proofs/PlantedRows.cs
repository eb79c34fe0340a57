namespace Load.Proofs;

/// <summary>The checker's test on a real run: what is changed in the tables afterwards, it finds.</summary>
internal sealed class PlantedRows : IProof
{
    private const int Jobs = 3000; // three of each key

    private const string Lose = "delete from scheduling.job_history where id = (select min(id) from scheduling.job_history where type = 'bench.entry')";

    private const string CompleteTwice = """
        insert into scheduling.job_history (id, type, queue, priority, state, run_at, attempt, max_attempts, lease, args, created_at, finished_at)
        select id, type, queue, priority, state, run_at, attempt, max_attempts, lease, args, created_at, finished_at + interval '1 second'
        from scheduling.job_history where type = 'bench.entry' order by id desc limit 1
        """;

    private const string Swap = """
        update public.ledger l set number = other.number from public.ledger other
        where l.key = 'key 7' and other.key = 'key 7' and l.place <> other.place
          and l.place in (select place from public.ledger where key = 'key 7' order by place limit 2) and other.place in (select place from public.ledger where key = 'key 7' order by place limit 2)
        """;

    private const string Invent = "insert into public.ledger (job, number, attempt, process, has_ended) values (0, 123456789, 1, 0, false)";

    public string Name => "a loss, a double completion, a swap and an invention, planted in the tables, are found";

    public async Task<ProofResult> RunAsync(Stage stage, CancellationToken cancel)
    {
        await stage.AskAsync(["fill", $"{Jobs}", "0", "false"], cancel);
        await stage.StartWorkersAsync(1, cancel);
        await stage.DrainAsync(cancel);

        var clean = await stage.CheckAsync(Jobs, cancel);
        foreach (var plant in (string[])[Lose, CompleteTwice, Swap, Invent]) await stage.Database.RunAsync(plant, cancel);
        var found = await stage.CheckAsync(Jobs, cancel);
        return new(
            clean.IsGood && found is { Lost.Count: 1, Twice.Count: 1, OutOfOrder.Count: > 0, Unexpected: [123456789] },
            $"clean: {clean}; planted: {found}");
    }
}
