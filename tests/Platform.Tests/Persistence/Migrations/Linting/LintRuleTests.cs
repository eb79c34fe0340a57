using System.Text.RegularExpressions;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Linting;

namespace Platform.Tests.Persistence.Migrations.Linting;

public sealed partial class LintRuleTests
{
    public static TheoryData<string, string> Broken => [.. LintCases.Broken.Select(c => (c.Rule, c.Sql))];

    public static TheoryData<string> Fine => [.. LintCases.Fine];

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_dangerous_statement_is_found(string rule, string sql) => Assert.Contains(rule, Check(sql));

    [Theory]
    [MemberData(nameof(Fine))]
    public void What_is_safe_is_left_alone(string sql) => Assert.Empty(Check(sql));

    [Fact]
    public void Every_rule_is_shown_to_be_broken_and_has_words_of_its_own()
    {
        Assert.Equal(
            LintRules.All.Select(r => r.Name).Except([LintRules.DownMissing.Name, LintRules.AllowLine.Name]).Order(StringComparer.Ordinal),
            LintCases.Broken.Select(c => c.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.All(LintRules.All, rule => Assert.Matches(Name(), rule.Name));
        Assert.Equal(LintRules.All.Count, LintRules.All.Select(r => r.Name).Distinct().Count());
    }

    [Fact]
    public void A_missing_way_back_is_found() =>
        Assert.Equal("down-missing", Assert.Single(MigrationLint.Check([Migration.Read("m", "20260101000000_x", "select 1", null)], _ => true)).Rule);

    [Fact]
    public void What_was_proved_by_an_earlier_migration_counts_in_a_later_one()
    {
        Migration[] three =
        [
            Of("20260101000000_check", "alter table m.t add constraint c check (a is not null) not valid"),
            Of("20260102000000_prove", "alter table m.t validate constraint c"),
            Of("20260103000000_set", "alter table m.t alter a set not null; alter table m.t drop constraint c"),
        ];

        Assert.Empty(MigrationLint.Check(three, _ => true));
        Assert.Equal(["set-not-null-without-check"], MigrationLint.Check([three[0], three[2]], m => m == three[2]).Select(f => f.Rule));
    }

    [Fact]
    public void A_finding_names_migration_line_rule_table_reason_and_way_out() => Assert.Equal(
        "m/20260101000000_x, line 3: drop-column, m.t (a): nodes of before still read and write it until the last one is replaced. "
        + "Instead: let a release go by that does not use it, then drop it, and give that as the reason. If it is meant: -- modular: allow drop-column: <reason>",
        Assert.Single(MigrationLint.Check([Of("20260101000000_x", "\n-- gone\nalter table m.t drop a")], _ => true)).ToString());

    private static IEnumerable<string> Check(string sql) => MigrationLint.Check([Of("20260101000000_x", sql)], _ => true).Select(f => f.Rule);

    private static Migration Of(string id, string sql) => Migration.Read("m", id, sql, "select 1");

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
