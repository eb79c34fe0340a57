using Modular.Platform;
using Npgsql;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations;

public sealed class MigrationInterruptionTests(TestServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_cut_off_in_the_middle_is_simply_run_again()
    {
        var database = await WithBusyTableAsync();
        await using var reader = await database.OpenAsync();
        await using var reading = await ReadAsync(reader);

        var run = database.Runner(Set("locked")).UpAsync(Cancel);
        while (await database.AskAsync("select pg_terminate_backend(pid) from pg_locks where not granted and relation = 'busy'::regclass") is not true)
            await Task.Delay(5, Cancel);
        var cut = await Assert.ThrowsAsync<StartupException>(() => run);
        await reading.CommitAsync(Cancel);

        Assert.Contains("locked/20260101000000_add_note", cut.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await database.AskAsync("select count(*) from platform.migrations"));
        Assert.Single((await database.Runner(Set("locked")).UpAsync(Cancel)).Migrations);
    }

    private async Task<MigrationDatabase> WithBusyTableAsync()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        await database.AskAsync("create table busy (n integer)");
        return database;
    }

    private static async Task<NpgsqlTransaction> ReadAsync(NpgsqlConnection reader)
    {
        var reading = await reader.BeginTransactionAsync(Cancel);
        await using var read = new NpgsqlCommand("select n from busy", reader);
        await read.ExecuteNonQueryAsync(Cancel);
        return reading;
    }
}
