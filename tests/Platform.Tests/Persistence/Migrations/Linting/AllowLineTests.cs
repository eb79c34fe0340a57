using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Linting;

namespace Platform.Tests.Persistence.Migrations.Linting;

public sealed class AllowLineTests
{
    [Theory]
    [InlineData("select 1;\n-- modular: allow drop-column: nobody reads it\nalter table m.t drop a;\nalter table m.t drop b", "drop-column 4")]
    [InlineData("-- modular: allow drop-column: nobody reads them\nalter table m.t drop a;\nalter table m.t drop b", "")]
    [InlineData("-- modular: breaking\n  -- modular: allow drop-column: nobody reads them\nalter table m.t drop a", "")]
    [InlineData("select 1;\nalter table m.t\n  -- modular: allow drop-column: nobody reads it\n  drop a", "")]
    [InlineData("select 1;\n-- modular: allow drop-column: no\n-- modular: allow change-type: few rows\nalter table m.t drop a, alter b type int", "")]
    [InlineData("-- modular: allow drop-column\nalter table m.t drop a", "allow-line 1, drop-column 2")]
    [InlineData("-- modular: allow drop-column:  \nalter table m.t drop a", "allow-line 1, drop-column 2")]
    [InlineData("-- modular: allow drop-colum: nobody reads it\nalter table m.t drop a", "allow-line 1, drop-column 2")]
    [InlineData("-- modular: allow\nselect 1", "allow-line 1")]
    [InlineData("select 1;\n-- modular: allow truncate: all gone", "allow-line 2")]
    [InlineData("-- modular: allow truncate: all gone\nalter table m.t drop a", "allow-line 1, drop-column 2")]
    [InlineData("-- modular: allow allow-line: all is well\n-- modular: allow truncate: all gone\nselect 1", "allow-line 1, allow-line 2")]
    public void It_allows_what_it_names_for_a_reason_and_nothing_else(string sql, string left) =>
        Assert.Equal(left, string.Join(", ", MigrationLint.Check([Of(sql)], _ => true).Select(f => $"{f.Rule} {f.Line}")));

    [Theory]
    [InlineData("select 1;\n", "-- modular: allow x: y\nselect 1;\n")]
    [InlineData("select 1;\nselect 2", "select 1;\n  -- modular: allow x: y\n-- modular: allow x: y\nselect 2")]
    [InlineData("select 1;\r\nselect 2", "select 1;\r\n-- modular: allow x: y\r\nselect 2\n-- modular: allow")]
    public void It_is_no_part_of_the_checksum(string before, string after) => Assert.Equal(Of(before).Checksum, Of(after).Checksum);

    [Theory]
    [InlineData("select 1", "-- modular: allowed x: y\nselect 1")]
    [InlineData("select 1", "-- a comment\nselect 1")]
    [InlineData("select '\n'", "select '\n-- modular: allow x: y\n'")]
    [InlineData("do $$\n$$", "do $$\n-- modular: allow x: y\n$$")]
    [InlineData("select 1;", "select 1; -- modular: allow x: y")]
    public void Everything_else_is(string before, string after) => Assert.NotEqual(AllowLine.Without(before), AllowLine.Without(after));

    [Fact]
    public void Text_that_looks_like_one_allows_nothing() => Assert.Empty(AllowLine.ReadAll("select '\n-- modular: allow x: y\n', $$\n-- modular: allow x: y\n$$"));

    private static Migration Of(string sql) => Migration.Read("m", "20260101000000_x", sql, "select 1");
}
