using Modular.Testing.Databases;

namespace Accounts.Tests.Http;

public sealed class OwnProfileTests(TestHost host)
{
    [Fact]
    public async Task What_others_see_can_be_changed_field_by_field()
    {
        using var user = await host.SignedInAsync();
        var tag = (await user.GetAsync(Account.Me)).Expect(200).ETag!;

        var first = (await user.PatchAsync(Account.Me, new { displayName = "Grace 👩🏽‍🚀", bio = "Keeps lanterns.\nLit." }, ("If-Match", tag))).Expect(200);
        var second = (await user.PatchAsync(Account.Me, new { avatarUrl = "https://example.org/grace.png" }, ("If-Match", first.ETag!))).Expect(200);

        Assert.Equal(("Grace 👩🏽‍🚀", "Keeps lanterns.\nLit.", "https://example.org/grace.png"), (second["displayName"], second["bio"], second["avatarUrl"]));
        var open = (await user.GetAsync($"{Account.Users}/{user.Id}")).Expect(200);
        Assert.Equal(second["displayName"], open["displayName"]);
        Assert.Equal(second.ETag, open.ETag);
    }

    [Fact]
    public async Task Null_takes_a_field_away()
    {
        using var user = await host.SignedInAsync();
        (await user.PatchAsync(Account.Me, new { displayName = "Grace", bio = "Something", avatarUrl = "https://example.org/a.png" }, ("If-Match", "*"))).Expect(200);

        var bare = (await user.PatchAsync(Account.Me, """{"displayName":null,"bio":null,"avatarUrl":null}""", ("If-Match", "*"))).Expect(200);

        Assert.Equal((user.Username, "", "null"), (bare["displayName"], bare["bio"], bare["avatarUrl"]));
    }

    [Fact]
    public async Task An_edit_says_which_version_it_means()
    {
        using var user = await host.SignedInAsync();

        (await user.PatchAsync(Account.Me, new { bio = "x" })).Expect(428);
        (await user.PatchAsync(Account.Me, new { bio = "x" }, ("If-Match", "\"7.0\""))).Expect(412);
    }

    [Fact]
    public async Task Of_ten_edits_of_one_version_one_wins()
    {
        using var user = await host.SignedInAsync();
        var tag = (await user.GetAsync(Account.Me)).ETag!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => user.PatchAsync(Account.Me, new { bio = $"edit {i}" }, ("If-Match", tag))));

        Assert.Equal((1, 9), (answers.Count(a => a.Status == 200), answers.Count(a => a.Status == 412)));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_is_written()
    {
        using var user = await host.SignedInAsync();

        var refused = (await user.PatchAsync(Account.Me, new { displayName = "a\u202Eb", bio = new string('x', 1001), avatarUrl = "javascript:alert(1)" }, ("If-Match", "*"))).Expect(422);

        Assert.Equal(["/displayName accounts.display_name.malformed", "/avatarUrl accounts.avatar_url.malformed", "/bio accounts.bio.malformed"], refused.Errors);
        Assert.Equal(user.Username, (await user.GetAsync(Account.Me))["displayName"]);
        Assert.Equal([" accounts.profile.nothing_to_edit"], (await user.PatchAsync(Account.Me, new { }, ("If-Match", "*"))).Expect(422).Errors);
    }

    [Fact]
    public async Task An_edit_that_waited_while_the_person_left_brings_nothing_of_them_back()
    {
        using var user = await host.SignedInAsync();
        await using var leaving = await HeldRows.TakeAsync(host.Database, "update accounts.users set is_active = false, erased_at = now() where id = $1", user.Id);

        var profile = user.PatchAsync(Account.Me, new { displayName = "Still here" }, ("If-Match", "*"));
        var email = user.PostAsync(Account.Email, new { email = "still." + user.Email });
        await leaving.ReleaseAfterAsync(waiting: 2);

        (await profile).Expect(404, "accounts.user.not_found");
        (await email).Expect(404, "accounts.user.not_found");
        Assert.False(await host.Database.AskAsync<bool>("select display_name = 'Still here' or email like 'still.%' from accounts.users where id = $1", user.Id));
    }

    [Fact]
    public async Task The_new_name_stands_beside_posts_at_once_here_and_soon_on_other_nodes()
    {
        await using var other = await host.StartAnotherAsync();
        using var there = other.Client();
        using var user = await host.SignedInAsync();
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = "profile-" + Guid.NewGuid().ToString("N")[..8];
        (await admin.PostAsync("/api/v1/forums/categories", new { name = slug, slug, sortOrder = 1 })).Expect(201);
        var topic = (await user.PostAsync("/api/v1/forums/topics", new { category = slug, title = "Who am I now?", content = "A question of names." })).Expect(201).Header("Location")!;
        Assert.Equal(user.Username, (await there.GetAsync(topic)).Json.GetProperty("author").GetProperty("displayName").GetString());

        (await user.PatchAsync(Account.Me, new { displayName = "Somebody new" }, ("If-Match", "*"))).Expect(200);

        Assert.Equal("Somebody new", (await user.GetAsync(topic)).Json.GetProperty("author").GetProperty("displayName").GetString());
        var (since, limit) = (System.Diagnostics.Stopwatch.GetTimestamp(), Patience.Of(Account.SpreadTime.TotalSeconds));
        while ((await there.GetAsync(topic)).Json.GetProperty("author").GetProperty("displayName").GetString() != "Somebody new")
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < limit, "The other node still shows the old name.");
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task The_address_can_be_changed_and_signs_in_from_then_on()
    {
        using var user = await host.SignedInAsync();
        using var other = await host.SignedInAsync();
        using var client = host.Client();
        var next = "new." + user.Email;

        Assert.Equal(next, (await user.PostAsync(Account.Email, new { email = next })).Expect(200)["email"]);
        (await client.PostAsync(Account.LogIn, new { login = next, password = user.Password })).Expect(200);
        (await client.PostAsync(Account.LogIn, new { login = user.Email, password = user.Password })).Expect(401);
        (await user.PostAsync(Account.Email, new { email = other.Email.ToUpperInvariant() })).Expect(409, "accounts.email.taken");
        (await user.PostAsync(Account.Email, new { email = "no address" })).Expect(422, "accounts.email.malformed");
    }
}
