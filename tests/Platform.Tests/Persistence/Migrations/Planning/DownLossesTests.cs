using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Planning;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Planning;

public sealed class DownLossesTests(TestServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_and_values_are_counted_up_to_a_limit_and_what_is_made_again_is_no_loss()
    {
        var database = await WithWordsAsync();
        await database.AskAsync("update risky.words set note = 'kept' where id <= 3");

        Assert.Equal(["table risky.words: at least 10,000 rows"], await LossesAsync(database, "drop schema risky cascade"));
        Assert.Equal(
            ["column risky.words.note: 3 values", "column risky.words.word: at least 10,000 values"],
            await LossesAsync(database, "alter table risky.words drop note, drop length, drop column if exists word, drop missing; drop table risky.empty, risky.missing; drop table if exists risky.missing"));
        Assert.Empty(await LossesAsync(database, "delete from risky.words where id = 3; drop function if exists f(); alter table risky.words drop constraint words_pkey"));
    }

    [Fact]
    public async Task A_name_that_needs_quotes_is_counted_too()
    {
        var database = await WithWordsAsync();
        await database.AskAsync("create table risky.\"Odd \"\"one\" (\"a column\" int); insert into risky.\"Odd \"\"one\" values (1), (null)");

        Assert.Equal(
            ["column risky.\"Odd \"\"one\".\"a column\": 1 values", "table risky.\"Odd \"\"one\": 2 rows"],
            await LossesAsync(database, "alter table risky.\"Odd \"\"one\" drop \"a column\"; drop table risky.\"Odd \"\"one\""));
    }

    [Fact]
    public async Task Without_a_yes_nobody_loses_anything()
    {
        var database = await WithWordsAsync();
        var told = new StringWriter();
        var runner = database.Runner(Set("risky"));

        var refused = await Assert.ThrowsAsync<StartupException>(() => DownConsent.EnsureAsync(runner, new(), isGiven: false, told, Cancel));
        await DownConsent.EnsureAsync(runner, new(), isGiven: true, told, Cancel);
        await database.AskAsync("delete from risky.words");
        await DownConsent.EnsureAsync(runner, new(), isGiven: false, TextWriter.Null, Cancel);

        Assert.Equal("Rolling back would lose data (table risky.words: at least 10,000 rows): say --yes if that is meant. Nothing was changed.", refused.Message);
        Assert.Equal(2, told.ToString().Split("Would be lost: table risky.words: at least 10,000 rows").Length - 1);
    }

    private async Task<MigrationDatabase> WithWordsAsync()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        await database.Runner(Set("risky")).UpAsync(Cancel);
        return database;
    }

    private static async Task<IEnumerable<string>> LossesAsync(MigrationDatabase database, string down)
    {
        var losses = await database.Runner(Set("risky")).LookAsync((connection, _) => DownLosses.FindAsync(connection, [Migration.Read("risky", "20260102000000_x", "select 1", down)], Cancel), Cancel);
        return losses.Select(l => $"{l}").Order(StringComparer.Ordinal);
    }
}
