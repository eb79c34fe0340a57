using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Accounts.Infrastructure;
using Modular.Platform.Auditing;
using Modular.Testing.Databases;
using Npgsql;

namespace Accounts.Tests.Infrastructure.Auditing;

/// <summary>A node on a database of its own, whose log can be tampered with.</summary>
internal sealed class AuditBench(TestNode node) : IAsyncDisposable
{
    private const string Insert = """
        insert into accounts.audit_entries (at, action, actor_id, target, payload, salt, mac)
        select $1, 'accounts.tested', $2, target, '{}', salt, mac from unnest($3, $4, $5) e (target, salt, mac)
        """;

    public TestNode Node => node;

    public TestDatabase Database => node.Database;

    /// <summary>The first admin, whom the node has made, is entry and seq 1.</summary>
    public static async Task<AuditBench> StartAsync(TestHost host)
    {
        var bench = new AuditBench(await host.StartAnotherAsync(database: await host.NewDatabaseAsync()));
        await bench.UntilSealedAsync();
        return bench;
    }

    public static async Task WriteAsync(TestNode at, Guid? actor, int count = 1)
    {
        await using var scope = at.Services.CreateAsyncScope();
        var audit = scope.ServiceProvider.GetRequiredService<IAuditLog>();
        for (var i = 0; i < count; i++) await audit.WriteAsync(new("accounts.tested", Subject: actor, Target: $"accounts.session/{i}", After: new { Number = i }) { Actor = actor }, CancellationToken.None);
    }

    /// <summary>Entries as the product writes them, for what has to be many or on a connection of its own.</summary>
    public static NpgsqlCommand Entries(NpgsqlConnection connection, Guid actor, int count)
    {
        var mac = new AuditMac(Modular.Platform.MasterKey.Parse(HostSettings.MasterKey).For("accounts/audit/entries"));
        var now = DateTimeOffset.UnixEpoch.AddDays(20_000);
        var entries = Enumerable.Range(1, count).Select(n => AuditEntry.Of(mac, "accounts.tested", actor, null, $"accounts.session/{n}", "{}", now)).ToList();
        object[] values = [now, actor, entries.Select(e => e.Target!).ToArray(), entries.Select(e => e.Salt!).ToArray(), entries.Select(e => e.Mac).ToArray()];
        var insert = new NpgsqlCommand(Insert, connection);
        foreach (var value in values) insert.Parameters.Add(new() { Value = value });
        return insert;
    }

    /// <summary>The same, committed at once.</summary>
    public async Task InsertAsync(Guid actor, int count)
    {
        await using var connection = new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync();
        await using var insert = Entries(connection, actor, count);
        await insert.ExecuteNonQueryAsync();
    }

    /// <summary>Writes entries and waits until they are sealed.</summary>
    public async Task SealedAsync(int count, Guid? actor = null)
    {
        await WriteAsync(node, actor, count);
        await UntilSealedAsync();
    }

    public Task<string> HeadAsync() => Database.AskAsync<string>("select seq || ':' || encode(chain, 'hex') from accounts.audit_entries where seq is not null order by seq desc limit 1");

    public Task UntilSealedAsync() => Database.WaitUntilAsync("select not exists (select from accounts.audit_entries where seq is null)");

    /// <summary>What erasing somebody does to the log.</summary>
    public async Task EraseAsync(Guid user)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await scope.ServiceProvider.GetRequiredService<IAuditTrail>().ForgetAsync(user, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<IAuditLog>().WriteAsync(new(AuditActions.UserErased, user), CancellationToken.None);
        await transaction.CommitAsync();
    }

    /// <summary>As somebody does who owns the database.</summary>
    public async Task TamperAsync(string sql, params object[] values)
    {
        await Database.RunAsync("alter table accounts.audit_entries disable trigger user");
        Assert.NotEqual(0, await Database.RunAsync(sql, values));
        await Database.RunAsync("alter table accounts.audit_entries enable trigger user");
    }

    /// <summary>Runs the verb.</summary>
    public async Task<(int Code, string Output, string Error)> VerifyAsync(params string[] more)
    {
        using var process = HostProcess.Start(["audit", "verify", .. more], new() { ["ConnectionStrings:Database"] = Database.ConnectionString });
        return (await process.WaitAsync(Patience.Of(60)), process.Output, process.Error);
    }

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        await Database.DisposeAsync();
    }
}
