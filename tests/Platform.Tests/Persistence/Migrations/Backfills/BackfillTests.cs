using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Platform.Tests.Persistence.Migrations.Waiting;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Backfills;

public sealed class BackfillTests(TestServer server)
{
    private const string Done = "select count(*) from words where length is not null";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backfill_changes_every_row_in_transactions_of_a_batch()
    {
        var database = await WithWordsAsync(23);
        var progress = new KeptProgress();

        await database.Runner(Set("backfill")).ApplyAsync(new() { Progress = progress }, Cancel);

        Assert.Equal(23L, await database.AskAsync(Done));
        Assert.Equal(5L, await database.AskAsync("select count(distinct xmin::text) from words"));
        Assert.Equal(6, progress.Lines.Count(l => l.EndsWith(" line 3", StringComparison.Ordinal))); // the last one finds nothing
        Assert.Equal(["backfill/20260101000000_fill_words changed 23", "backfill/20260101000000_fill_words ran"], progress.Lines.TakeLast(2));
        Assert.Single((await database.Runner(Set("backfill")).RevertAsync(new(), Cancel)).Migrations);
    }

    [Fact]
    public async Task One_that_is_cut_off_goes_on_where_it_was()
    {
        var database = await WithWordsAsync(200);
        var run = database.Runner(Set("backfill")).UpAsync(Cancel);
        while (await database.AskAsync(Done) is 0L) await Task.Delay(5, Cancel);

        await database.AskAsync("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'modular migrations' and datname = current_database()");
        await Assert.ThrowsAsync<StartupException>(() => run);
        var before = (long)(await database.AskAsync(Done))!;
        await database.AskAsync("create table marked as select id, xmin::text as changed_in from words where length is not null");
        Assert.InRange(before, 1, 195);
        Assert.Equal(0L, await database.AskAsync("select count(*) from platform.migrations"));

        await database.Runner(Set("backfill")).UpAsync(Cancel);

        Assert.Equal(200L, await database.AskAsync(Done));
        Assert.Equal(before, await database.AskAsync("select count(*) from marked m join words w on w.id = m.id and w.xmin::text = m.changed_in"));
    }

    [Theory]
    [InlineData("update t set a = 1 where a is null", "limit")]
    [InlineData("update t set a = 'limit' where a is null", "limit")]
    [InlineData("select 1 limit 1", "begins with \"select\"")]
    [InlineData("create table t (a int)", "begins with \"create\"")]
    [InlineData("", "has no statement")]
    [InlineData("delete from t where id in (select id from t limit 10 for update skip locked)", "skip locked")]
    public void What_would_not_end_or_not_be_whole_is_refused(string sql, string hint)
    {
        var refused = Assert.Throws<StartupException>(() => MigrationRules.Check("m/x", "-- modular: batched\n" + sql));

        Assert.Contains(hint, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_only_reads_is_refused_instead_of_running_for_ever()
    {
        var database = await WithWordsAsync(1);

        var refused = await Assert.ThrowsAsync<StartupException>(() => database.Runner(Set("backfill_reading")).UpAsync(Cancel));

        Assert.Contains("backfill_reading/20260101000000_read, line 2", refused.Message, StringComparison.Ordinal);
        Assert.Contains("only reads", refused.Message, StringComparison.Ordinal);
    }

    private async Task<MigrationDatabase> WithWordsAsync(int count)
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        await database.AskAsync($"create table words (id integer primary key, word text not null, length integer); insert into words select n, 'word ' || n from generate_series(1, {count}) n");
        return database;
    }
}
