using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Describing;
using Platform.Tests.Persistence.Migrations.Waiting;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Describing;

public sealed class DescribedRunTests(TestServer server) : IAsyncLifetime
{
    private const string OddIndex = "index forums.odd: it is there, and no migration made it (CREATE INDEX odd ON forums.topics USING btree (title))";
    private const string Gone = "column forums.topics.title: it is missing (text not null)";
    private const string GoneIndex = "index forums.topics_title: it is missing (CREATE INDEX topics_title ON forums.topics USING btree (title))";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly MigrationSource More = Set("forums_more", "forums");

    private MigrationDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = new(await server.NewDatabaseAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_run_on_a_changed_schema_tells_of_it_and_does_not_make_it_right()
    {
        await _database.Runner(OfForums).UpAsync(Cancel);
        await _database.AskAsync("create index odd on forums.topics (title); drop index forums.topics_title");
        var progress = new KeptProgress();

        await _database.Runner(More).ApplyAsync(new() { Progress = progress }, Cancel);

        Assert.Equal([$"Changed by hand: {OddIndex}", $"Changed by hand: {GoneIndex}"], progress.Lines.Where(l => l.StartsWith("Changed", StringComparison.Ordinal)));
        Assert.Equal([OddIndex, GoneIndex], await DifferencesAsync());
        await _database.AskAsync("create index topics_title on forums.topics (title); drop index forums.odd");
        Assert.Empty(await DifferencesAsync());

        await _database.Runner(More).RevertAsync(new(), Cancel);
        Assert.Empty(await DifferencesAsync());
        await _database.Runner(More).RevertAsync(new() { Steps = 9 }, Cancel);
        Assert.Empty(await DifferencesAsync());
        Assert.Equal("wording", await _database.AskAsync("select string_agg(object, ' ') from platform.schema_expected"));
    }

    [Fact]
    public async Task What_a_run_changes_itself_is_right_whatever_it_was_before()
    {
        await _database.Runner(More).UpAsync(Cancel);
        await _database.AskAsync("alter table forums.topics alter locked set default true, drop title");
        Assert.Equal(["column forums.topics.locked: it is not what migrations made of it: boolean not null default true instead of boolean not null default false", Gone, GoneIndex], await DifferencesAsync());

        await _database.Runner(More).RevertAsync(new() { Steps = 1 }, Cancel);

        Assert.Equal([Gone, GoneIndex], await DifferencesAsync());
    }

    [Fact]
    public async Task Of_a_run_that_fails_what_went_well_is_right()
    {
        await _database.Runner(OfForums).ApplyAsync(new() { To = "create_topics" }, Cancel);
        await _database.AskAsync("alter table forums.topics add locked text");

        var progress = new KeptProgress();
        await Assert.ThrowsAsync<StartupException>(() => _database.Runner(More).ApplyAsync(new() { Progress = progress }, Cancel));

        Assert.Equal("Ended early: 1 of 2 migrations ran", progress.Lines[^1]);
        Assert.Equal("column forums.topics.locked: it is there, and no migration made it (text)", Assert.Single(await DifferencesAsync()));
        await _database.AskAsync("alter table forums.topics drop locked");
        await _database.Runner(More).UpAsync(Cancel);
        Assert.Empty(await DifferencesAsync());
    }

    [Fact]
    public async Task What_a_run_that_was_cut_off_has_changed_is_told_by_the_next_one()
    {
        await _database.Runner(OfForums).ApplyAsync(new() { To = "create_topics" }, Cancel);
        await _database.AskAsync("create index odd on forums.topics (title)");
        await using (var connection = await MigrationConnection.OpenAsync(_database.ConnectionString, Cancel)) await new SchemaDescription(connection).BeginAsync(Cancel);
        await _database.AskAsync("create index topics_title on forums.topics (title)"); // its migration, as it were, and then its process ended
        Assert.Contains("a run is at work, or was cut off", (await StateAsync()).Obstacle, StringComparison.Ordinal);

        await _database.Runner(More).UpAsync(Cancel);

        Assert.Equal(OddIndex, Assert.Single(await DifferencesAsync()));
    }

    [Fact]
    public async Task A_database_of_before_is_described_by_its_next_run_and_not_by_one_without_work()
    {
        await _database.Runner(OfForums).UpAsync(Cancel);
        await _database.AskAsync("drop table platform.schema_expected, platform.schema_before; alter table platform.migrations drop column statement_us; create index odd on forums.topics (title)");

        Assert.Equal(MigrationRun.Nothing, await _database.Runner(OfForums).UpAsync(Cancel));
        Assert.Contains("ran before schemas were described", (await StateAsync()).Obstacle, StringComparison.Ordinal);
        Assert.All(await _database.Runner(OfForums).StatusAsync(Cancel), m => Assert.Empty(m.Applied!.StatementMicroseconds));
        var progress = new KeptProgress();
        await _database.Runner(More).ApplyAsync(new() { Progress = progress }, Cancel);

        Assert.Equal("The schema is described for the first time: what is there now counts as right", progress.Lines[0]);
        Assert.Empty(await DifferencesAsync());
        await _database.AskAsync("drop index forums.odd");
        Assert.Single(await DifferencesAsync());
    }

    [Fact]
    public async Task Under_another_version_of_the_server_nothing_is_told_that_may_be_its_wording()
    {
        await _database.Runner(OfForums).UpAsync(Cancel);
        await _database.AskAsync("update platform.schema_expected set definition = 'PostgreSQL 9, form 1' where object = 'wording'; update platform.schema_expected set definition = 'worded otherwise' where object = 'index forums.topics_title'");
        var progress = new KeptProgress();

        Assert.Contains("described under PostgreSQL 9", (await StateAsync()).Obstacle, StringComparison.Ordinal);
        await _database.Runner(More).ApplyAsync(new() { Progress = progress }, Cancel);

        Assert.DoesNotContain(progress.Lines, l => l.StartsWith("Changed by hand", StringComparison.Ordinal));
        Assert.Contains("described under PostgreSQL 9", (await StateAsync()).Obstacle, StringComparison.Ordinal);
    }

    private async Task<DescriptionState> StateAsync()
    {
        await using var connection = await MigrationConnection.OpenAsync(_database.ConnectionString, Cancel);
        return await new SchemaDescription(connection).StateAsync(Cancel);
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        Assert.Null((await StateAsync()).Obstacle);
        await using var connection = await MigrationConnection.OpenAsync(_database.ConnectionString, Cancel);
        return [.. (await new SchemaDescription(connection).DifferencesAsync(Cancel)).Select(d => $"{d}")];
    }
}
