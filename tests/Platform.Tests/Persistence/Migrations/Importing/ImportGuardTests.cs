using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Planning;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Importing;

public sealed class ImportGuardTests(TestServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_way_down_ends_before_what_was_imported()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);
        await old.ImportAsync();
        var runner = old.Database.Runner(OfForums, OfPlatform);
        Assert.Equal(new MigrationRun(1, []).Batch, (await runner.UpAsync(Cancel)).Batch);

        Assert.StartsWith("Only 3 migrations ran here, and 4 steps go further: the 3 before were imported (the last is 20251108000004_t4.mjs, by knex)", await RefusedAsync(4), StringComparison.Ordinal);
        Assert.Equal(3, (await runner.StatusAsync(Cancel)).Count(m => m.State == MigrationState.Applied));
        Assert.Equal(3, (await runner.RevertAsync(new() { Steps = 3 }, Cancel)).Migrations.Count);
        Assert.StartsWith("Nothing ran here that could be rolled back: the 3 before were imported", await RefusedAsync(null), StringComparison.Ordinal);
        Assert.Equal(3, (await old.ListAsync()).Count);

        async Task<string> RefusedAsync(int? steps) => (await Assert.ThrowsAsync<StartupException>(() => runner.RevertAsync(new() { Steps = steps }, Cancel))).Message;
    }

    [Theory]
    [InlineData("20251108000001_t1.js")]
    [InlineData("20251108000001_t1")]
    [InlineData("/20251108000001_t1")]
    [InlineData("5")]
    public async Task Who_names_an_imported_one_is_refused_the_way_back_its_plan_and_its_question(string name)
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);
        await old.ImportAsync();
        var runner = old.Database.Runner(OfForums, OfPlatform);
        await runner.UpAsync(Cancel);
        var request = new MigrationRequest { To = name };

        foreach (var act in (Func<Task>[])
        [
            () => runner.RevertAsync(request, Cancel),
            () => DownConsent.EnsureAsync(runner, request, isGiven: true, TextWriter.Null, Cancel),
            () => runner.LookAsync((connection, plan) => MigrationPreview.OfDownAsync(connection, plan, request, Cancel), Cancel),
        ])
            Assert.Contains("was run by knex and imported: it is never rolled back here", (await Assert.ThrowsAsync<StartupException>(act)).Message, StringComparison.Ordinal);

        Assert.NotEmpty((await runner.RevertAsync(new() { To = "20260101000000_create_topics" }, Cancel)).Migrations);
    }
}
