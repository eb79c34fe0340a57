using Modular.Platform;
using Modular.Platform.Persistence.Migrations;

namespace Platform.Tests.Persistence.Migrations;

public sealed class MigrationFilesTests
{
    [Fact]
    public void Markers_and_both_directions_are_read()
    {
        var migrations = MigrationFiles.Read([MigrationDatabase.Set("forums_more", "forums")]);

        Assert.Equal([true, false, true], migrations.Select(m => m.Transactional));
        Assert.Equal([false, false, true], migrations.Select(m => m.Breaking));
        Assert.All(migrations, m => Assert.NotNull(m.DownSql));
    }

    [Theory]
    [InlineData("misnamed")]
    [InlineData("orphan")]
    public void A_file_that_cannot_be_a_migration_is_refused(string set) =>
        Assert.Throws<StartupException>(() => MigrationFiles.Read([MigrationDatabase.Set(set)]));

    [Fact]
    public void The_checksum_does_not_depend_on_line_ends_but_on_every_word()
    {
        Assert.Equal(Sum("select 1;\nselect 2;\n"), Sum("select 1;\r\nselect 2;\r\n"));
        Assert.NotEqual(Sum("select 1;"), Sum("select 2;"), StringComparer.Ordinal);
        Assert.Equal(64, Sum("select 1;").Length);

        static string Sum(string sql) => Migration.Read("m", "20260101000000_x", sql, null).Checksum;
    }

    [Theory]
    [InlineData("-- modular: no-transactions\nselect 1", "no-transactions")]
    [InlineData("select 1;\ncommit;", "line 2")]
    [InlineData("BEGIN; select 1; END;", "line 1")]
    [InlineData("-- modular: no-transaction\ncreate index concurrently x on t (a)", "if not exists")]
    [InlineData("-- modular: no-transaction\ncreate index concurrently if not exists on t (a)", "if not exists")]
    public void What_would_leave_half_of_it_behind_is_refused(string sql, string hint)
    {
        var refused = Assert.Throws<StartupException>(() => MigrationRules.Check("m/x", sql));

        Assert.Contains(hint, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("do $$ begin perform 1; end $$;")]
    [InlineData("-- modular: no-transaction\ncreate unique index concurrently if not exists \"X\" on only s.\"T\" using gin (a)")]
    [InlineData("select 1;\n-- commit;\nselect 'commit;'")]
    public void What_is_whole_is_accepted(string sql) => MigrationRules.Check("m/x", sql);
}
