using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Repairing;
using Npgsql;

namespace Platform.Tests.Persistence.Migrations.Repairing;

public sealed class LockReleaseTests(TestServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_holder_is_shown_and_can_be_ended()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        var release = new LockRelease(database.ConnectionString);
        Assert.Null(await release.FindAsync(Cancel));

        await using var other = await database.OpenAsync();
        await MigrationLock.TakeAsync(other, TimeSpan.Zero, Cancel);
        var holder = await release.FindAsync(Cancel);
        Assert.Equal((other.ProcessID, "the other node", "127.0.0.1", "idle"), (holder!.Pid, holder.Application, holder.Address, holder.State));
        Assert.InRange(holder.Since!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        Assert.Contains("pg_try_advisory_lock", holder.Statement, StringComparison.Ordinal);

        await release.EndAsync(holder, Cancel);

        Assert.Null(await release.FindAsync(Cancel));
        await using var command = new NpgsqlCommand("select 1", other);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => command.ExecuteNonQueryAsync(Cancel));
    }
}
