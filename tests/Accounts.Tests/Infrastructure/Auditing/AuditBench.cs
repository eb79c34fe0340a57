using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Accounts.Infrastructure;
using Modular.Platform.Auditing;
using Modular.Testing.Databases;

namespace Accounts.Tests.Infrastructure.Auditing;

/// <summary>A node on a database of its own, whose log can be tampered with.</summary>
internal sealed class AuditBench(TestNode node) : IAsyncDisposable
{
    /// <summary>One entry as the product would write it, for what has to be many or on a connection of its own.</summary>
    public const string Insert = """
        insert into accounts.audit_entries (at, action, actor_id, subject_id, target, payload, salt, payload_digest)
        select now(), 'accounts.tested', $1, null, 'accounts.session/' || n, '{}', 'salt'::bytea, sha256('salt{}'::bytea) from generate_series(1, $2) n
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
