using Modular.Platform;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Linting;

public sealed class LintRefusalTests(TestServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Up_refuses_what_would_hurt_before_anything_runs()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        await database.Runner(Set("risky")).UpAsync(Cancel);

        var refused = await Assert.ThrowsAsync<StartupException>(() => database.Runner(Set("risky_more", "risky"), OfForums).UpAsync(Cancel));

        Assert.StartsWith("Nothing was run, because migration risky/20260102000000_require, line 2: required-column, risky.words (colour): the rows that are there have no value", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("(1 more: `modular db lint`)", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await database.AskAsync("select count(*) from platform.migrations"));
        Assert.False(await database.HasAsync("forums.topics"));
    }

    [Fact]
    public async Task In_a_module_that_has_nothing_yet_nothing_is_at_work()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        await database.Runner(OfForums).UpAsync(Cancel);

        Assert.Equal(2, (await database.Runner(OfForums, Set("late")).UpAsync(Cancel)).Migrations.Count);
    }
}
