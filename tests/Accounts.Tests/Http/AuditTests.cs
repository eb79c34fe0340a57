using System.Text.Json;

namespace Accounts.Tests.Http;

/// <summary>What accounts write into the audit log, as an admin reads it.</summary>
public sealed class AuditTests(TestHost host)
{
    private const string Audit = "/api/v1/accounts/audit";
    private const string Login = "/api/v1/accounts/login";

    [Fact]
    public async Task Signing_up_in_and_out_is_written_with_who_from_where_and_how()
    {
        using var user = await host.SignedInAsync();
        (await user.PostAsync("/api/v1/accounts/logout", null)).Expect(204);
        (await user.PostAsync("/api/v1/accounts/logout", null)).Expect(204); // has ended already: no second entry

        var entries = await OfAsync(user.Id);

        Assert.Equal(["accounts.signed_out", "accounts.signed_in", "accounts.signed_up"], entries.Select(Action));
        Assert.All(entries, e =>
        {
            Assert.Equal((user.Id, user.Id, user.Username), (Id(e, "actor"), Id(e, "subject"), e.GetProperty("actor").GetProperty("username").GetString()));
            Assert.Contains(e.GetProperty("address").GetString(), (string[])["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
            Assert.False(e.GetProperty("isErased").GetBoolean());
        });
        Assert.Equal($$"""{"username":"{{user.Username}}"}""", entries[2].GetProperty("after").GetRawText());
        Assert.Equal("""{"session":"token"}""", entries[1].GetProperty("after").GetRawText());
        Assert.StartsWith("accounts.session/", entries[1].GetProperty("target").GetString(), StringComparison.Ordinal);
        Assert.Equal(entries[1].GetProperty("target").GetString(), entries[0].GetProperty("target").GetString());
    }

    [Fact]
    public async Task A_failed_sign_in_is_written_although_it_is_refused_and_without_what_was_typed()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        const string Typed = "my-secret-password";
        var before = await host.Database.AskAsync<long>("select coalesce(max(id), 0) from accounts.audit_entries");

        (await client.PostAsync(Login, new { login = user.Email.ToUpperInvariant(), password = "a wrong password" })).Expect(401);
        (await client.PostAsync(Login, new { login = Typed, password = "a wrong password" })).Expect(401);
        (await client.PostAsync(Login, new { login = user.Username })).Expect(422);

        var known = (await OfAsync(user.Id))[0];
        Assert.Equal(("accounts.sign_in_failed", JsonValueKind.Null, user.Id), (Action(known), known.GetProperty("actor").ValueKind, Id(known, "subject")));
        Assert.Equal(1, await host.Database.AskAsync<long>("select count(*) from accounts.audit_entries where id > $1 and action = 'accounts.sign_in_failed' and subject_id = $2", before, user.Id));
        Assert.NotEqual(0, await host.Database.AskAsync<long>("select count(*) from accounts.audit_entries where id > $1 and action = 'accounts.sign_in_failed' and subject_id is null", before));
        Assert.Equal(0, await host.Database.AskAsync<long>("select count(*) from accounts.audit_entries e where e::text like '%' || $1 || '%'", Typed));
    }

    [Fact]
    public async Task A_closed_account_is_why_the_right_password_failed()
    {
        using var user = await host.SignedInAsync();
        await host.Database.RunAsync("update accounts.users set is_active = false where id = $1", user.Id);
        using var client = host.Client();

        (await client.PostAsync(Login, new { login = user.Username, password = user.Password })).Expect(401);

        Assert.Equal("""{"account":"closed"}""", (await OfAsync(user.Id))[0].GetProperty("after").GetRawText());
    }

    [Fact]
    public async Task A_reused_refresh_token_is_written_once_with_the_session_that_it_ended()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        var first = (await client.PostAsync(Login, new { login = user.Username, password = user.Password }))["refreshToken"];
        var second = (await client.PostAsync("/api/v1/accounts/refresh", new { refreshToken = first })).Expect(200)["refreshToken"];
        (await client.PostAsync("/api/v1/accounts/refresh", new { refreshToken = second })).Expect(200);

        (await client.PostAsync("/api/v1/accounts/refresh", new { refreshToken = first })).Expect(401, "accounts.refresh.reused");
        (await client.PostAsync("/api/v1/accounts/refresh", new { refreshToken = first })).Expect(401);

        var entries = await OfAsync(user.Id);
        Assert.Equal(["accounts.refresh_token_reused", "accounts.signed_in", "accounts.signed_in", "accounts.signed_up"], entries.Select(Action));
        Assert.Equal(JsonValueKind.Null, entries[0].GetProperty("actor").ValueKind); // the owner or a thief
        Assert.Equal(entries[1].GetProperty("target").GetString(), entries[0].GetProperty("target").GetString());
    }

    [Fact]
    public async Task Changed_roles_are_written_with_before_and_after_and_unchanged_ones_are_not()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var user = await host.SignedInAsync();
        var address = $"/api/v1/accounts/users/{user.Id}";
        var tag = (await admin.GetAsync(address)).ETag!;

        var changed = (await admin.PutAsync(address + "/roles", new { roles = new[] { "moderator" } }, ("If-Match", tag))).Expect(200);
        (await admin.PutAsync(address + "/roles", new { roles = new[] { "moderator", "user" } }, ("If-Match", changed.ETag!))).Expect(200);

        var entry = Assert.Single(await OfAsync(user.Id), e => Action(e) == "accounts.roles_changed");
        Assert.Equal((admin.Id, user.Id), (Id(entry, "actor"), Id(entry, "subject")));
        Assert.Equal(("""{"roles":["user"]}""", """{"roles":["user","moderator"]}"""), (entry.GetProperty("before").GetRawText(), entry.GetProperty("after").GetRawText()));
    }

    [Fact]
    public async Task A_role_that_an_operator_gives_is_written_without_an_actor_and_an_address()
    {
        using var user = await host.SignedInAsync();
        await HostProcess.RunAsync(["users", "grant", user.Username, "moderator"], new() { ["ConnectionStrings:Database"] = host.Database.ConnectionString });

        var entry = (await OfAsync(user.Id))[0];

        Assert.Equal(("accounts.roles_changed", JsonValueKind.Null, JsonValueKind.Null), (Action(entry), entry.GetProperty("actor").ValueKind, entry.GetProperty("address").ValueKind));
        Assert.Equal("""{"roles":["user","moderator"]}""", entry.GetProperty("after").GetRawText());
    }

    [Fact]
    public async Task The_first_admin_stands_in_the_log()
    {
        await using var database = await host.NewDatabaseAsync();
        await using (await host.StartAnotherAsync(database: database)) { }

        Assert.Equal("accounts.roles_changed||admin", Assert.Single(await database.ListAsync(
            "select e.action, e.actor_id, e.payload::jsonb -> 'after' ->> 'username' from accounts.audit_entries e join accounts.users u on u.id = e.subject_id")));
    }

    [Fact]
    public async Task Only_admins_read_it()
    {
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var stranger = host.Client();

        (await stranger.GetAsync(Audit)).Expect(401);
        (await moderator.GetAsync(Audit)).Expect(403);
    }

    private async Task<IReadOnlyList<JsonElement>> OfAsync(Guid user)
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        return (await admin.GetAsync($"{Audit}?subject={user}")).Expect(200).Items;
    }

    private static string Action(JsonElement entry) => entry.GetProperty("action").GetString()!;

    private static Guid Id(JsonElement entry, string who) => entry.GetProperty(who).GetProperty("id").GetGuid();
}
