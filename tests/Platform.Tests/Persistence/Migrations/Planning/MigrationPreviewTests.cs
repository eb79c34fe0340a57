using Modular.Platform.Persistence.Migrations.Planning;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Planning;

public sealed class MigrationPreviewTests(TestServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_each_statement_its_locks_and_how_large_the_tables_are()
    {
        var database = await WithWordsAsync();

        var preview = await database.Runner(Set("risky_more", "risky"), OfPlatform).LookAsync((connection, plan) => MigrationPreview.OfUpAsync(connection, plan, new(), Cancel), Cancel);

        Assert.Equal(["platform/20260102000000_create_flags", "risky/20260102000000_require"], preview.Migrations.Select(m => m.Name));
        Assert.Equal(["required-column", "index-without-concurrently"], preview.Findings.Select(f => f.Rule));
        var lines = PreviewText.Of(preview).Select(l => FormattableString.Invariant(l)).ToList();
        Assert.Equal("risky/20260102000000_require (one transaction)", lines[3]);
        Assert.Equal("     2  alter table risky.words add column colour text not null", lines[4]);
        Assert.Matches(@"^        ACCESS EXCLUSIVE on risky\.words \(about 12,000 rows, [\d,]+ kB\): nobody reads or writes$", lines[5]);
        Assert.Matches(@"^        SHARE on risky\.words \(about 12,000 rows, [\d,]+ kB\): nobody writes, every row is read$", lines[7]);
        Assert.Equal("2 migrations, 3 statements, 2 findings", lines[^1]);
        Assert.Equal(1L, await database.AskAsync("select count(*) from platform.migrations"));
    }

    [Fact]
    public async Task Up_to_a_migration_the_later_ones_stay_out()
    {
        var database = await WithWordsAsync();

        var preview = await database.Runner(Set("risky_more", "risky"), OfPlatform).LookAsync((connection, plan) => MigrationPreview.OfUpAsync(connection, plan, new() { To = "create_flags" }, Cancel), Cancel);

        Assert.Equal("platform/20260102000000_create_flags", Assert.Single(preview.Migrations).Name);
    }

    [Fact]
    public async Task The_way_down_tells_what_would_be_lost()
    {
        var database = await WithWordsAsync();

        var preview = await database.Runner(Set("risky")).LookAsync((connection, plan) => MigrationPreview.OfDownAsync(connection, plan, new(), Cancel), Cancel);
        var none = await database.Runner(Set("risky")).LookAsync((connection, plan) => MigrationPreview.OfDownAsync(connection, plan, new() { To = "create_words" }, Cancel), Cancel);

        Assert.Equal("risky/20260101000000_create_words (down)", Assert.Single(preview.Migrations).Name);
        Assert.Contains("Would be lost: table risky.words: at least 10,000 rows", PreviewText.Of(preview).Select(l => FormattableString.Invariant(l)));
        Assert.Equal(["Nothing to do"], PreviewText.Of(none).Select(l => FormattableString.Invariant(l)));
    }

    [Fact]
    public async Task An_index_is_told_by_its_table()
    {
        var database = await WithWordsAsync();
        await database.AskAsync("create index words_by_word on risky.words (word)");
        await using var connection = await database.OpenAsync();

        var size = await new TableSizes(connection).FindAsync(new("risky", "words_by_word"), Cancel);

        Assert.Equal(("risky.words", 12000L), (size!.Table, size.Rows));
        Assert.Null(await new TableSizes(connection).FindAsync(new("risky", "missing"), Cancel));
    }

    private async Task<MigrationDatabase> WithWordsAsync()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        await database.Runner(Set("risky")).UpAsync(Cancel);
        await database.AskAsync("analyze risky.words");
        return database;
    }
}
