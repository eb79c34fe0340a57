namespace Accounts.Tests.Http;

/// <summary>Making, seeing and revoking keys, through the real host.</summary>
public sealed class ApiKeyTests(TestHost host)
{
    [Fact]
    public async Task A_new_key_is_shown_once_and_kept_as_a_hash()
    {
        using var owner = await host.SignedInAsync();

        var created = (await owner.PostAsync(Keys.Address, new { name = "  nightly backup ", scopes = new[] { Keys.ReadProfile } })).Expect(201);
        var listed = Assert.Single((await owner.GetAsync(Keys.Address)).Expect(200).Items);
        var shown = (await owner.GetAsync(created.Header("Location")!)).Expect(200);

        Assert.Equal("no-store", created.Header("Cache-Control"));
        Assert.StartsWith("mk_", created["key"], StringComparison.Ordinal);
        Assert.Equal(listed.GetRawText(), shown.Text);
        Assert.Equal((created["id"], "nightly backup", created["expiresAt"]), (shown["id"], shown["name"], shown["expiresAt"]));
        Assert.DoesNotContain(created["key"], shown.Text, StringComparison.Ordinal);
        Assert.InRange(created.Json.GetProperty("expiresAt").GetDateTimeOffset() - created.Json.GetProperty("createdAt").GetDateTimeOffset(), TimeSpan.FromDays(365), TimeSpan.FromDays(366));
        Assert.True(await host.Database.AskAsync<bool>("select octet_length(secret_hash) = 32 from accounts.api_keys where id = $1", created.Json.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task Every_fault_of_the_input_is_told_at_once()
    {
        using var owner = await host.SignedInAsync();
        string?[] scopes = [Keys.ReadProfile, "forums.nonsense", "accounts.keys.manage", "forums.moderate", Keys.ReadProfile, null];

        var refused = (await owner.PostAsync(Keys.Address, new { name = "two\nlines", scopes, expiresAt = "2020-01-01T00:00:00Z" })).Expect(422);

        Assert.Equal(
            [
                "/name accounts.api_key.name_malformed", "/scopes/1 accounts.api_key.scope_unknown", "/scopes/2 accounts.api_key.scope_in_person_only",
                "/scopes/3 accounts.api_key.scope_not_yours", "/scopes/4 accounts.api_key.scope_repeated", "/scopes/5 accounts.api_key.scope_unknown",
                "/expiresAt accounts.api_key.expiry_out_of_range",
            ],
            refused.Errors);
        Assert.Equal(["/name", "/scopes"], (await owner.PostAsync(Keys.Address, new { })).Expect(422).Errors.Select(e => e.Split(' ')[0]));
    }

    [Theory]
    [InlineData("""{"name":"x","scopes":"accounts.profile.read"}""", 400)]
    [InlineData("""{"name":"x","scopes":[1]}""", 400)]
    [InlineData("""{"name":"x\u0000","scopes":["accounts.profile.read"]}""", 400)]
    [InlineData("""{"name":"x","scopes":["accounts.profile.read"],"expiresAt":"soon"}""", 400)]
    [InlineData("""{"name":"x","scopes":["accounts.profile.read"],"expiresAt":"0001-01-01T00:00:00+14:00"}""", 400)]
    [InlineData("""{"name":"x","scopes":["accounts.profile.read"],"expiresAt":"9999-12-31T23:59:59.9999999Z"}""", 422)]
    [InlineData("""{"name":"\ud800","scopes":["accounts.profile.read"]}""", 400)]
    public async Task What_cannot_be_read_or_meant_never_breaks_anything(string body, int status)
    {
        using var owner = await host.SignedInAsync();

        (await owner.PostAsync(Keys.Address, body)).Expect(status);
    }

    [Fact]
    public async Task Of_sixty_made_at_once_fifty_are_there()
    {
        using var owner = await host.SignedInAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => owner.PostAsync(Keys.Address, new { name = $"key {i}", scopes = new[] { Keys.ReadProfile } })));

        Assert.Equal(50, answers.Count(a => a.Status == 201));
        Assert.All(answers.Where(a => a.Status != 201), a => a.Expect(409, "accounts.api_key.too_many"));
        Assert.Equal(50L, await host.Database.AskAsync<long>("select count(*) from accounts.api_keys where user_id = $1", owner.Id));

        await host.Database.RunAsync("update accounts.api_keys set expires_at = now() where user_id = $1 and name = $2", owner.Id, answers.First(a => a.Status == 201)["name"]);
        (await owner.PostAsync(Keys.Address, new { name = "one more", scopes = new[] { Keys.ReadProfile } })).Expect(201);
    }

    [Fact]
    public async Task They_are_paged_the_newest_first_and_long_expired_ones_are_gone()
    {
        using var owner = await host.SignedInAsync();
        var made = new List<string>();
        for (var i = 0; i < 5; i++) made.Add((await owner.NewKeyAsync())["id"]);
        await host.Database.RunAsync("update accounts.api_keys set expires_at = now() - interval '29 days' where id = $1", Guid.Parse(made[4]));
        await host.Database.RunAsync("update accounts.api_keys set expires_at = now() - interval '31 days' where id = $1", Guid.Parse(made[0]));

        var first = (await owner.GetAsync(Keys.Address + "?limit=3")).Expect(200);
        var second = (await owner.GetAsync(first.NextLink!)).Expect(200);

        Assert.Equal([made[4], made[3], made[2], made[1]], first.Items.Concat(second.Items).Select(k => k.GetProperty("id").GetString()));
        Assert.Null(second.NextLink);
        (await owner.GetAsync($"{Keys.Address}/{made[0]}")).Expect(404);
        (await owner.GetAsync(Keys.Address + "?limit=0&cursor=x")).Expect(422);

        await owner.NewKeyAsync();
        Assert.Equal(5L, await host.Database.AskAsync<long>("select count(*) from accounts.api_keys where user_id = $1", owner.Id));
    }

    [Fact]
    public async Task Somebody_else_s_key_is_not_there()
    {
        using var owner = await host.SignedInAsync();
        using var other = await host.SignedInAsync(Role.Admin);
        var address = (await owner.NewKeyAsync()).Header("Location")!;

        (await other.GetAsync(address)).Expect(404, "accounts.api_key.not_found");
        (await other.DeleteAsync(address)).Expect(404, "accounts.api_key.not_found");
        (await owner.DeleteAsync($"{Keys.Address}/{Guid.NewGuid()}")).Expect(404, "accounts.api_key.not_found");
        Assert.Empty((await other.GetAsync(Keys.Address)).Expect(200).Items);
        (await owner.GetAsync(address)).Expect(200);
    }

    [Fact]
    public async Task Making_and_revoking_leaves_audit_entries_without_the_secret()
    {
        using var owner = await host.SignedInAsync();
        var created = await owner.NewKeyAsync();
        (await owner.DeleteAsync(created.Header("Location")!)).Expect(204);
        (await owner.DeleteAsync(created.Header("Location")!)).Expect(404);

        var entries = await host.Database.ListAsync("select action, subject_id = actor_id, payload from accounts.audit_entries where target = $1 order by id", $"accounts.api_key/{created["id"]}");

        Assert.Equal(["accounts.api_key_created|t", "accounts.api_key_revoked|t"], entries.Select(e => string.Join('|', e.Split('|')[..2])));
        Assert.All(entries, e => Assert.Contains("robot", e, StringComparison.Ordinal));
        Assert.All(entries, e => Assert.DoesNotContain(created["key"], e, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_signed_in_too_long_ago_is_asked_to_do_it_again()
    {
        using var owner = await host.SignedInAsync();
        using var client = host.Client();
        var old = await client.PostAsync("/api/v1/accounts/login", new { login = owner.Username, password = owner.Password });
        await host.Database.RunAsync("update accounts.sessions set created_at = now() - interval '1 day' where user_id = $1", owner.Id);
        var refreshed = (await client.PostAsync("/api/v1/accounts/refresh", new { refreshToken = old["refreshToken"] })).Expect(200);

        (await client.PostAsync(Keys.Address, new { name = "x", scopes = new[] { Keys.ReadProfile } }, ("Authorization", "Bearer " + refreshed["accessToken"])))
            .Expect(401, "auth.sign_in_again");
    }
}
