using System.Security.Cryptography;
using Load.Running;

namespace Load.Jobs;

/// <summary>A job queue that takes part. Its program knows the roles setup, enqueue, work, latency and single.</summary>
internal sealed record Contender
{
    private static readonly string MasterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public required string Name { get; init; }

    /// <summary>The program and what comes before the role.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>SQL that is true when no trivial job is unfinished.</summary>
    public required string Done { get; init; }

    /// <summary>How many processes it runs best with.</summary>
    public required int Several { get; init; }

    /// <summary>What its own loop is called, where its batches are one's own to make.</summary>
    public string? Loop { get; init; }

    /// <summary>What jobs can be stuck behind.</summary>
    public IReadOnlyList<string> Stuck { get; init; } = [];

    /// <summary>Environment variables on top.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public bool IsOurs => Name == "ours";

    public static Contender Ours(string program) => new()
    {
        Name = "ours",
        Command = [program],
        Done = "select not exists (select from scheduling.jobs where type = 'bench.log_if_999')",
        Several = 2,
        Stuck = ["limit", "order", "unknown"],
    };

    public static IEnumerable<Contender> Peers(string folder) =>
    [
        new()
        {
            Name = "graphile-worker",
            Command = ["node", Path.Combine(folder, "graphile-worker.mjs")],
            Done = "select not exists (select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'log_if_999')",
            Several = 4,
            Stuck = ["order", "unknown"],
        },
        new()
        {
            Name = "pg-boss",
            Command = ["node", Path.Combine(folder, "pg-boss.mjs")],
            Done = "select not exists (select from pgboss.job where name = 'log_if_999' and state < 'completed')",
            Several = 2,
            Loop = "loop",
        },
    ];

    public LineProcess Start(FreshDatabase database, string logs, params IEnumerable<string> role) =>
        LineProcess.Start(Command[0], [.. Command.Skip(1), .. role], logs, [.. Environment(database, logs), .. Settings]);

    private Dictionary<string, string> Environment(FreshDatabase database, string scratch) => IsOurs
        ? new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__Database"] = database.ConnectionString,
            ["Modular__Content__Folder"] = Path.Combine(scratch, "content", database.Name), // other runs may go on beside this one
            ["Modular__MasterKey"] = MasterKey,
            ["Modular__RateLimits__Enabled"] = "false",
            ["Modular__Demo__Enabled"] = "false",
        }
        : new(StringComparer.Ordinal) { ["DATABASE_URL"] = database.Url };
}
