namespace Accounts.Tests.Http;

/// <summary>What those who run the place do with other people's accounts.</summary>
public sealed class UserAdministrationTests(TestHost host)
{
    [Fact]
    public async Task A_closed_account_is_out_everywhere_until_it_is_opened_and_signs_in_again()
    {
        await using var other = await host.StartAnotherAsync();
        using var admin = await host.SignedInAsync(Role.Admin);
        using var user = await host.SignedInAsync();
        using var there = other.ClientOf(user);
        using var client = host.Client();
        var pair = (await client.LogInAsync(user)).Expect(200);
        (await there.GetAsync(Account.Me)).Expect(200);

        var closed = (await admin.PostAsync($"{Account.Users}/{user.Id}/deactivate", new { reason = "Spam" })).Expect(200);

        Assert.Equal("false", closed["isActive"]);
        (await user.GetAsync(Account.Me)).Expect(401);
        await there.BecomesAsync(Account.Me, 401);
        (await client.PostAsync(Account.Refresh, new { refreshToken = pair["refreshToken"] })).Expect(401);
        (await client.LogInAsync(user)).Expect(401, "accounts.login.failed");

        Assert.Equal("true", (await admin.PostAsync($"{Account.Users}/{user.Id}/activate", null)).Expect(200)["isActive"]);
        (await client.LogInAsync(user)).Expect(200);
        (await client.PostAsync(Account.Refresh, new { refreshToken = pair["refreshToken"] })).Expect(401);
        await user.BecomesAsync(Account.Me, 401);
    }

    [Fact]
    public async Task Closing_twice_changes_nothing_and_a_reason_has_a_limit()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var user = await host.SignedInAsync();
        var address = $"{Account.Users}/{user.Id}";

        (await admin.PostAsync(address + "/deactivate", null)).Expect(200);
        var tag = (await admin.GetAsync(address)).ETag;
        (await admin.PostAsync(address + "/deactivate", null)).Expect(200);

        Assert.Equal(tag, (await admin.GetAsync(address)).ETag);
        (await admin.PostAsync(address + "/activate", new { reason = new string('x', 501) })).Expect(422, "accounts.reason.too_long");
        (await admin.PostAsync($"{Account.Users}/{Guid.NewGuid()}/deactivate", null)).Expect(404);
    }

    [Theory]
    [InlineData("deactivate")]
    [InlineData("activate")]
    public async Task Only_who_manages_users_may_do_it(string verb)
    {
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var client = host.Client();

        (await moderator.PostAsync($"{Account.Users}/{moderator.Id}/{verb}", null)).Expect(403);
        (await client.PostAsync($"{Account.Users}/{moderator.Id}/{verb}", null)).Expect(401);
    }

    [Fact]
    public async Task The_last_admin_cannot_be_closed_nor_leave_not_even_two_at_once()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database, settings: new() { ["Modular:Accounts:FirstAdmin:Username"] = "root_1", ["Modular:Accounts:FirstAdmin:Email"] = "root@example.org", ["Modular:Accounts:FirstAdmin:Password"] = "four wet lanterns" });
        await database.RunAsync("update accounts.users set roles = array['user']");
        using var one = await node.SignedInAsync(Role.Admin);
        using var two = await node.SignedInAsync(Role.Admin);

        var answers = await Task.WhenAll(one.PostAsync($"{Account.Users}/{two.Id}/deactivate", null), two.PostAsync($"{Account.Users}/{one.Id}/deactivate", null));

        Assert.Single(answers, a => a.Status == 200);
        Assert.Equal(1L, await database.AskAsync<long>("select count(*) from accounts.users where 'admin' = any (roles) and is_active"));
        var left = answers[0].Status == 200 ? one : two;
        (await left.PostAsync($"{Account.Users}/{left.Id}/deactivate", null)).Expect(409, "accounts.roles.last_admin");
        (await left.DeleteAsync(Account.Me)).Expect(409, "accounts.roles.last_admin");
    }

    [Fact]
    public async Task Users_are_found_by_parts_of_their_names_and_addresses_page_by_page()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var client = host.Client();
        var mark = "q" + Guid.NewGuid().ToString("N")[..8];
        var ids = new List<Guid>();
        foreach (var (name, email, shown) in ((string, string, string)[])[($"{mark}_one", $"a{mark}@example.org", "One"), ($"x2_{mark}", $"b{mark}@example.org", "Two"), ($"y3_{mark[..7]}", $"{mark}.c@example.org", "Three"), ($"z4_{mark[..7]}", $"d{mark[..7]}@example.org", $"Called {mark.ToUpperInvariant()}")])
            ids.Add((await client.PostAsync(Account.SignUp, new { username = name, email, password = "a decent password", displayName = shown })).Expect(201).Json.GetProperty("id").GetGuid());

        var first = (await admin.GetAsync($"{Account.Users}?query={mark}&limit=3")).Expect(200);
        var second = (await admin.GetAsync(first.NextLink!)).Expect(200);

        Assert.Equal(((IEnumerable<Guid>)ids).Reverse(), first.Items.Concat(second.Items).Select(u => u.GetProperty("id").GetGuid()));
        Assert.Null(second.NextLink);
        Assert.Equal($"{mark}.c@example.org", first.Items[1].GetProperty("email").GetString());
    }

    [Fact]
    public async Task The_search_takes_signs_of_patterns_for_what_they_are_and_filters_by_role_and_state()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var moderator = await host.SignedInAsync(Role.Moderator);

        Assert.Empty((await admin.GetAsync($"{Account.Users}?query=%25%25%25")).Expect(200).Items);
        Assert.Contains(moderator.Id, Ids(await admin.GetAsync($"{Account.Users}?query={moderator.Username}&role=moderator&active=true")));
        Assert.Empty(Ids(await admin.GetAsync($"{Account.Users}?query={moderator.Username}&role=admin")));
        Assert.Empty(Ids(await admin.GetAsync($"{Account.Users}?query={moderator.Username}&active=false")));
        Assert.NotEmpty(Ids(await admin.GetAsync(Account.Users)));
    }

    [Fact]
    public async Task A_search_that_makes_no_sense_is_told_so()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var user = await host.SignedInAsync();
        using var client = host.Client();

        Assert.Equal(["?limit page.limit_out_of_range", "?cursor page.cursor_invalid", "?role accounts.role.unknown", "?query accounts.users.query_length"],
            (await admin.GetAsync($"{Account.Users}?query=%20&limit=0&cursor=zzz&role=king")).Expect(422).Errors);
        (await admin.GetAsync($"{Account.Users}?query=a&ids={user.Id}")).Expect(422, "accounts.users.ids_and_query");
        (await admin.GetAsync($"{Account.Users}?active=maybe")).Expect(400);
        (await user.GetAsync($"{Account.Users}?query=a")).Expect(403);
        (await client.GetAsync($"{Account.Users}?query=a")).Expect(401);
        (await client.GetAsync(Account.Users)).Expect(401);
    }

    [Fact]
    public async Task Nobody_learns_addresses_from_the_list_by_ids()
    {
        using var admin = await host.SignedInAsync(Role.Admin);

        Assert.DoesNotContain("email", (await admin.GetAsync($"{Account.Users}?ids={admin.Id}")).Expect(200).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<Guid> Ids(HttpAnswer answer) => answer.Expect(200).Items.Select(u => u.GetProperty("id").GetGuid());
}
