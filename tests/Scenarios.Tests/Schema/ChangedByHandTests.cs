using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Describing;

namespace Scenarios.Tests.Schema;

/// <summary>What somebody does to the schema beside the migrations is told; what the product does to it is not.</summary>
public sealed class ChangedByHandTests(TestHost host)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("drop index forums.ix_topics_title", "index forums.ix_topics_title: it is missing (CREATE INDEX ix_topics_title ON forums.topics USING btree (category_id, title_key))")]
    [InlineData("create index odd on accounts.users (id)", "index accounts.odd: it is there, and no migration made it (CREATE INDEX odd ON accounts.users USING btree (id))")]
    [InlineData("alter table platform.settings alter value drop not null", "column platform.settings.value: it is not what migrations made of it: text instead of text not null")]
    [InlineData("alter table platform.settings alter name type varchar(10)", "column platform.settings.name: it is not what migrations made of it: character varying(10) not null instead of text not null")]
    [InlineData("alter table platform.contents alter erase set default true", "column platform.contents.erase: it is not what migrations made of it: boolean not null default true instead of boolean not null default false")]
    [InlineData("alter table platform.settings add odd int generated always as identity", "column platform.settings.odd: it is there, and no migration made it (integer not null generated always as identity)")]
    [InlineData("alter table platform.contents drop constraint contents_bytes_check", "constraint platform.contents.contents_bytes_check: it is missing (CHECK ((bytes > 0)))")]
    [InlineData("alter table platform.contents drop constraint contents_bytes_check, add constraint contents_bytes_check check (bytes > 1)", "constraint platform.contents.contents_bytes_check: it is not what migrations made of it: CHECK ((bytes > 1)) instead of CHECK ((bytes > 0))")]
    [InlineData("alter table accounts.audit_entries disable trigger keep_all", "trigger accounts.audit_entries.keep_all: it is not what migrations made of it: disabled: CREATE TRIGGER")]
    [InlineData("create or replace function scheduling.drop_history_day(day date) returns void language sql as 'select'", "function scheduling.drop_history_day(day date): it is not what migrations made of it: definition ")]
    [InlineData("alter text search configuration forums.words drop mapping for word", "text search configuration forums.words: it is not what migrations made of it: ")]
    [InlineData("alter table platform.settings set (fillfactor = 50)", "table platform.settings: it is not what migrations made of it: table, with fillfactor=50 instead of table")]
    [InlineData("create view forums.\"Odd one\" as select 1 as n", "view forums.\"Odd one\": it is there, and no migration made it (SELECT 1 AS n;)")]
    [InlineData("create sequence forums.odd cache 5", "sequence forums.odd: it is there, and no migration made it (bigint from 1 by 1, 1 to 9223372036854775807)")]
    [InlineData("create type forums.odd as enum ('a', 'b')", "type forums.odd: it is there, and no migration made it (enum 'a', 'b')")]
    [InlineData("create domain forums.odd as int not null check (value > 1)", "type forums.odd: it is there, and no migration made it (domain of integer not null CHECK ((VALUE > 1)))")]
    [InlineData("create statistics forums.odd on id, title from forums.topics", "statistics forums.odd: it is there, and no migration made it (CREATE STATISTICS forums.odd ")]
    [InlineData("alter table scheduling.job_history detach partition scheduling.job_history_rest", "table scheduling.job_history_rest: it is not what migrations made of it: table instead of table, default partition of scheduling.job_history")]
    public async Task A_change_by_hand_is_told_in_one_line(string change, string told)
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync(change);

        Assert.Contains(await DifferencesAsync(database), d => d.StartsWith(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_product_does_at_work_is_no_change()
    {
        await using var database = await host.NewDatabaseAsync();
        await using (await host.StartAnotherAsync(new() { ["Modular:Demo:Enabled"] = "true" }, database)) { }
        await database.RunAsync("select scheduling.add_history_day('2026-01-01'), scheduling.add_history_day('2026-01-02')");
        await database.RunAsync("select scheduling.drop_history_day('2026-01-01')");
        await HostProcess.RunAsync(["demo", "generate", "--topics", "20", "--replies", "100", "--people", "5", "--longest", "20"], new() { ["ConnectionStrings:Database"] = database.ConnectionString });
        await database.RunAsync("analyze");
        await database.RunAsync("reindex table concurrently forums.topics");

        Assert.Empty(await DifferencesAsync(database));
    }

    [Fact]
    public async Task Whoever_looks_sees_the_same()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync(
            "do $$ begin execute format('alter database %I set search_path = forums, accounts, platform, public', current_database()); execute format('alter database %I set datestyle = ''German, DMY''', current_database()); end $$");
        database.ForgetConnections();

        Assert.Empty(await DifferencesAsync(database));
        Assert.Equal("forums, accounts, platform, public", await database.AskAsync<string>("select current_setting('search_path')"));
    }

    internal static async Task<IReadOnlyList<string>> DifferencesAsync(TestDatabase database)
    {
        await using var connection = await MigrationConnection.OpenAsync(database.ConnectionString, Cancel);
        var description = new SchemaDescription(connection);
        Assert.Null((await description.StateAsync(Cancel)).Obstacle);
        return [.. (await description.DifferencesAsync(Cancel)).Select(d => $"{d}")];
    }
}
