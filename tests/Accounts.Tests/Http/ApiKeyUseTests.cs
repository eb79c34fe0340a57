namespace Accounts.Tests.Http;

/// <summary>What a key opens, and when it stops, through the real host.</summary>
public sealed class ApiKeyUseTests(TestHost host)
{
    [Fact]
    public async Task A_key_acts_for_its_owner_within_its_scopes()
    {
        using var owner = await host.SignedInAsync(Role.Admin);
        using var robot = host.Node.WithKey(await owner.NewKeyAsync());

        var me = (await robot.GetAsync(Keys.Me)).Expect(200);

        Assert.Equal(owner.Id, me.Json.GetProperty("id").GetGuid());
        Assert.Equal([Keys.ReadProfile], me.Json.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));
        Assert.True((await owner.GetAsync(Keys.Me)).Json.GetProperty("permissions").GetArrayLength() > 5);
        (await robot.PostAsync("/api/v1/forums/topics", new { category = "x", title = "Not mine to open", content = "Really not." })).Expect(403, "auth.forbidden");
        (await robot.GetAsync("/api/v1/accounts/roles")).Expect(403);
    }

    [Fact]
    public async Task What_is_done_in_person_no_key_does()
    {
        using var owner = await host.SignedInAsync();
        using var robot = host.Node.WithKey(await owner.NewKeyAsync());

        (await robot.PostAsync(Keys.Address, new { name = "another", scopes = new[] { Keys.ReadProfile } })).Expect(403, "auth.forbidden");
        (await robot.GetAsync(Keys.Address)).Expect(403);
        (await robot.GetAsync("/api/v1/accounts/csrf")).Expect(409, "accounts.session.none");
    }

    [Fact]
    public async Task Its_use_is_noted_at_most_once_a_minute()
    {
        using var owner = await host.SignedInAsync();
        var created = await owner.NewKeyAsync();
        var id = created.Json.GetProperty("id").GetGuid();
        using var robot = host.Node.WithKey(created);
        (await robot.GetAsync(Keys.Me)).Expect(200);
        await host.Database.WaitUntilAsync("select last_used_at is not null from accounts.api_keys where id = $1", id);

        var used = (await owner.GetAsync(created.Header("Location")!)).Json.GetProperty("lastUsedAt").GetDateTimeOffset();
        Assert.InRange(DateTimeOffset.UtcNow - used, TimeSpan.FromSeconds(-5), TimeSpan.FromMinutes(1));

        await host.Database.RunAsync("update accounts.api_keys set last_used_at = now() - interval '30 seconds' where id = $1", id);
        await Task.Delay(TimeSpan.FromSeconds(3.2));
        (await robot.GetAsync(Keys.Me)).Expect(200);
        await Task.Delay(TimeSpan.FromSeconds(0.5));
        Assert.True(await host.Database.AskAsync<bool>("select last_used_at < now() - interval '30 seconds' from accounts.api_keys where id = $1", id));

        await host.Database.RunAsync("update accounts.api_keys set last_used_at = now() - interval '61 seconds' where id = $1", id);
        await Task.Delay(TimeSpan.FromSeconds(3.2));
        (await robot.GetAsync(Keys.Me)).Expect(200);
        await host.Database.WaitUntilAsync("select last_used_at > now() - interval '30 seconds' from accounts.api_keys where id = $1", id);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_here_at_once_and_elsewhere_within_seconds()
    {
        await using var other = await host.StartAnotherAsync();
        using var owner = await host.SignedInAsync();
        var created = await owner.NewKeyAsync();
        using var here = host.Node.WithKey(created);
        using var there = other.WithKey(created);
        (await here.GetAsync(Keys.Me)).Expect(200);
        (await there.GetAsync(Keys.Me)).Expect(200);

        (await owner.DeleteAsync(created.Header("Location")!)).Expect(204);

        (await here.GetAsync(Keys.Me)).Expect(401, "auth.invalid_credentials");
        await there.ComesToAsync(Keys.Me, 401);
    }

    [Fact]
    public async Task An_expired_key_is_refused()
    {
        using var owner = await host.SignedInAsync();
        var created = await owner.NewKeyAsync();
        using var robot = host.Node.WithKey(created);
        (await robot.GetAsync(Keys.Me)).Expect(200);

        await host.Database.RunAsync("update accounts.api_keys set expires_at = now() where id = $1", created.Json.GetProperty("id").GetGuid());

        await robot.ComesToAsync(Keys.Me, 401);
    }

    [Fact]
    public async Task Known_to_a_node_or_not_it_ends_at_its_time()
    {
        using var owner = await host.SignedInAsync();
        var ends = DateTimeOffset.UtcNow.AddSeconds(2);
        using var robot = host.Node.WithKey((await owner.PostAsync(Keys.Address, new { name = "short", scopes = new[] { Keys.ReadProfile }, expiresAt = ends })).Expect(201));
        while (DateTimeOffset.UtcNow < ends.AddMilliseconds(-200)) (await robot.GetAsync(Keys.Me)).Expect(200);

        await Task.Delay(300);

        (await robot.GetAsync(Keys.Me)).Expect(401); // although it was looked up less than three seconds ago
    }

    [Fact]
    public async Task A_deactivated_owner_s_key_is_refused_within_seconds()
    {
        using var owner = await host.SignedInAsync();
        using var robot = host.Node.WithKey(await owner.NewKeyAsync());
        (await robot.GetAsync(Keys.Me)).Expect(200);

        await host.Database.RunAsync("update accounts.users set is_active = false where id = $1", owner.Id);

        await robot.ComesToAsync(Keys.Me, 401);
    }

    [Fact]
    public async Task Where_there_is_a_bearer_token_too_it_decides()
    {
        using var owner = await host.SignedInAsync();
        using var other = await host.SignedInAsync();
        var key = (await owner.NewKeyAsync())["key"];

        Assert.Equal(other.Id, (await other.GetAsync(Keys.Me, (Keys.Header, key))).Expect(200).Json.GetProperty("id").GetGuid());

        using var client = host.Client();
        (await client.GetAsync(Keys.Me, ("Authorization", "Bearer bad"), (Keys.Header, key))).Expect(401);
    }

    [Fact]
    public async Task A_key_is_no_token_and_a_token_is_no_key()
    {
        using var owner = await host.SignedInAsync();
        using var client = host.Client();
        var key = (await owner.NewKeyAsync())["key"];
        var session = (await client.PostAsync("/api/v1/accounts/login", new { login = owner.Username, password = owner.Password })).Expect(200);

        (await client.GetAsync(Keys.Me, ("Authorization", "Bearer " + key))).Expect(401);
        (await client.GetAsync(Keys.Me, ("Cookie", "modular_session=" + key))).Expect(401);
        (await client.PostAsync("/api/v1/accounts/refresh", new { refreshToken = key })).Expect(401);
        foreach (var token in (string[])[session["refreshToken"], "mk_" + session["refreshToken"], session["accessToken"], owner.Password])
            (await client.GetAsync(Keys.Me, (Keys.Header, token))).Expect(401);
    }

    [Fact]
    public async Task No_header_however_odd_breaks_the_host()
    {
        using var owner = await host.SignedInAsync();
        using var client = host.Client();
        var key = (await owner.NewKeyAsync())["key"];

        foreach (var odd in (string[])["", " ", "mk_", "null", key[..^2], key + "A", key + ",", key + " " + key, key.ToUpperInvariant(), "mk_" + new string('A', 86), new string('x', 20_000), "%00", "';--"])
            (await client.GetAsync(Keys.Me, (Keys.Header, odd))).Expect(401);
        (await client.GetAsync(Keys.Me, (Keys.Header, key), (Keys.Header, key))).Expect(401);
        (await client.GetAsync("/api/v1/forums/topics", (Keys.Header, "mk_x"))).Expect(401, "auth.invalid_credentials"); // where none is needed, too
        (await client.GetAsync(Keys.Me, (Keys.Header, $" {key} "))).Expect(200); // HTTP trims it
    }
}
