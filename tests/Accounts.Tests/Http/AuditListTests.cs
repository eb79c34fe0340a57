using System.Globalization;

namespace Accounts.Tests.Http;

/// <summary>Pages and filters of the audit log, on entries of a past in which nothing else happened.</summary>
public sealed class AuditListTests(TestHost host) : IAsyncLifetime
{
    private const string Audit = "/api/v1/accounts/audit";

    private readonly Guid _actor = Guid.CreateVersion7();
    private readonly Guid _subject = Guid.CreateVersion7();
    private TestUser _admin = null!;

    /// <summary>Ten entries, a minute apart but for the last two, which share their time; even ones are of the forums, every third has the subject.</summary>
    public async ValueTask InitializeAsync()
    {
        _admin = await host.SignedInAsync(Role.Admin);
        await host.Database.RunAsync("""
            insert into accounts.audit_entries (at, action, actor_id, subject_id, target, payload, salt, mac)
            select '2001-01-01 00:00Z'::timestamptz + least(n, 9) * interval '1 minute', case n % 2 when 0 then 'forums.tested' else 'forumsx.tested' end,
                   $1, case n % 3 when 0 then $2 end, 'accounts.session/' || n, '{}', 's', 'not looked at here'
            from generate_series(1, 10) n
            """, _actor, _subject);
    }

    [Theory]
    [InlineData("", "10 9 8 7 6 5 4 3 2 1")]
    [InlineData("&action=forums.tested", "10 8 6 4 2")]
    [InlineData("&action=forums.", "10 8 6 4 2")]
    [InlineData("&action=forumsx.", "9 7 5 3 1")]
    [InlineData("&action=accounts.", "")]
    [InlineData("&from=2001-01-01T00:08:00Z", "10 9 8")]
    [InlineData("&to=2001-01-01T00:03:00Z", "2 1")]
    [InlineData("&from=2001-01-01T01:03:00%2B01:00&to=2001-01-01T00:05:00.000001Z", "5 4 3")]
    [InlineData("&subject={subject}", "9 6 3")]
    [InlineData("&subject={subject}&action=forumsx.&from=2001-01-01T00:04:00Z", "9")]
    public async Task Filters_narrow_the_list_and_combine(string filter, string expected)
    {
        var found = (await _admin.GetAsync($"{Audit}?limit=100&actor={_actor}{filter.Replace("{subject}", _subject.ToString(), StringComparison.Ordinal)}")).Expect(200);

        Assert.Equal(expected, string.Join(' ', found.Items.Select(e => e.GetProperty("target").GetString()!.Split('/')[1])));
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended_also_between_entries_of_one_moment()
    {
        var targets = new List<string>();
        for (string? next = $"{Audit}?actor={_actor}&action=forums.&limit=1"; next is not null;)
        {
            var page = (await _admin.GetAsync(next)).Expect(200);
            targets.AddRange(page.Items.Select(e => e.GetProperty("target").GetString()!.Split('/')[1]));
            next = page.NextLink;
        }

        Assert.Equal(["10", "8", "6", "4", "2"], targets);
    }

    [Fact]
    public async Task Sealed_entries_show_their_place_and_people_who_are_gone_their_id()
    {
        await host.Database.WaitUntilAsync("select not exists (select from accounts.audit_entries where seq is null and actor_id = $1)", _actor);

        var entry = (await _admin.GetAsync($"{Audit}?actor={_actor}&limit=1")).Expect(200).Items[0];

        var stored = await host.Database.AskAsync<string>("select seq || ':' || encode(chain, 'hex') from accounts.audit_entries where actor_id = $1 order by at desc, id desc limit 1", _actor);
        Assert.Equal(stored, $"{entry.GetProperty("seq").GetInt64().ToString(CultureInfo.InvariantCulture)}:{entry.GetProperty("chain").GetString()}");
        Assert.Equal($$"""{"id":"{{_actor}}","username":null,"displayName":null}""", entry.GetProperty("actor").GetRawText());
    }

    [Fact]
    public async Task Malformed_filters_are_named_all_at_once()
    {
        var refused = (await _admin.GetAsync($"{Audit}?action=forums&actor=me&subject=1&from=yesterday&to=2001-01-01T00:00:00&limit=0&cursor=x")).Expect(422);

        Assert.Equal(
            ["?action accounts.audit.action_malformed", "?actor accounts.user.id_malformed", "?subject accounts.user.id_malformed", "?from accounts.audit.time_malformed",
                "?to accounts.audit.time_malformed", "?limit page.limit_out_of_range", "?cursor page.cursor_invalid"], refused.Errors);
    }

    [Theory]
    [InlineData("action = 'forums.tested' order by at desc, id desc", "ix_audit_entries_action")]
    [InlineData("action like 'forums.%'", "ix_audit_entries_action")]
    [InlineData("actor_id = '00000000-0000-0000-0000-000000000001' order by at desc, id desc", "ix_audit_entries_actor")]
    [InlineData("subject_id = '00000000-0000-0000-0000-000000000001' order by at desc, id desc", "ix_audit_entries_subject")]
    [InlineData("at < now() and (at < now() or id < 7) order by at desc, id desc", "ix_audit_entries_at")]
    public async Task Every_filter_has_an_index_that_also_sorts(string condition, string index)
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync("""
            insert into accounts.audit_entries (at, action, actor_id, subject_id, mac)
            select now() - n * interval '1 minute', (array['forums.', 'accounts.'])[1 + least(n % 100, 1)] || n % 50, gen_random_uuid(), gen_random_uuid(), '' from generate_series(1, 20000) n
            """);
        await database.RunAsync("analyze accounts.audit_entries");

        var plan = string.Join('\n', await database.ListAsync($"explain select * from accounts.audit_entries where {condition} limit 21"));

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        return ValueTask.CompletedTask;
    }
}
