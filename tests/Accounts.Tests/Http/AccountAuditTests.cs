using System.Text.Json;

namespace Accounts.Tests.Http;

/// <summary>What is done to accounts is in the audit log: who did it, to whom, with what, before and after.</summary>
public sealed class AccountAuditTests(TestHost host)
{
    [Fact]
    public async Task What_somebody_does_with_their_own_account_is_written()
    {
        using var user = await host.SignedInAsync();
        using var client = host.Client();
        (await client.LogInAsync(user)).Expect(200);
        var other = (await user.GetAsync(Account.Me + "/sessions")).Items[0].GetProperty("id").GetGuid();

        (await user.DeleteAsync($"{Account.Me}/sessions/{other}")).Expect(204);
        (await user.PostAsync(Account.Email, new { email = "next." + user.Email })).Expect(200);
        var key = await user.NewKeyAsync();
        (await user.DeleteAsync($"{Keys.Address}/{key["id"]}")).Expect(204);
        var anew = Account.Bearer((await user.PostAsync(Account.Password, new { currentPassword = user.Password, newPassword = "a longer one than before" })).Expect(200)["accessToken"]);
        (await client.PostAsync(Account.LogOutEverywhere, null, anew)).Expect(204);

        var entries = await OfAsync(user.Id);
        Assert.Equal(
            ["signed_out_everywhere", "signed_in", "password_changed", "api_key_revoked", "api_key_created", "email_changed", "session_ended", "signed_in", "signed_in", "signed_up"],
            entries.Select(e => e.GetProperty("action").GetString()!["accounts.".Length..]));
        Assert.All(entries, e => Assert.Equal(user.Id, e.GetProperty("actor").GetProperty("id").GetGuid()));
        Assert.Equal(($$"""{"email":"{{user.Email}}"}""", $$"""{"email":"next.{{user.Email}}"}"""), (Raw(entries[5], "before"), Raw(entries[5], "after")));
        Assert.Equal($"accounts.session/{other}", entries[6].GetProperty("target").GetString());
        Assert.DoesNotContain(entries, e => e.GetRawText().Contains("longer one", StringComparison.Ordinal) || e.GetRawText().Contains("mk_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closing_with_a_reason_and_with_a_key_is_written_once_each()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var user = await host.SignedInAsync();
        var key = await admin.NewKeyAsync("accounts.users.manage");
        using var robot = host.Node.WithKey(key);

        (await admin.PostAsync($"{Account.Users}/{user.Id}/deactivate", new { reason = "Spam" })).Expect(200);
        (await admin.PostAsync($"{Account.Users}/{user.Id}/deactivate", null)).Expect(200); // is closed already
        (await robot.PostAsync($"{Account.Users}/{user.Id}/activate", null)).Expect(200);

        var entries = await OfAsync(user.Id);
        Assert.Equal(["accounts.user_activated", "accounts.user_deactivated"], entries.Take(2).Select(e => e.GetProperty("action").GetString()));
        Assert.All(entries.Take(2), e => Assert.Equal(admin.Id, e.GetProperty("actor").GetProperty("id").GetGuid()));
        Assert.Equal("""{"reason":"Spam"}""", Raw(entries[1], "after"));
        Assert.Equal((key["id"], JsonValueKind.Null), (entries[0].GetProperty("apiKey").GetString(), entries[1].GetProperty("apiKey").ValueKind));
    }

    [Fact]
    public async Task A_password_that_an_operator_reset_has_no_actor()
    {
        using var user = await host.SignedInAsync();

        await HostProcess.RunAsync(["users", "reset-password", user.Username], new() { ["ConnectionStrings:Database"] = host.Database.ConnectionString });

        var reset = (await OfAsync(user.Id))[0];
        Assert.Equal(("accounts.password_reset", JsonValueKind.Null), (reset.GetProperty("action").GetString(), reset.GetProperty("actor").ValueKind));
    }

    private async Task<IReadOnlyList<JsonElement>> OfAsync(Guid subject)
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        return (await admin.GetAsync($"{Account.Base}/audit?subject={subject}")).Expect(200).Items;
    }

    private static string Raw(JsonElement entry, string property) => entry.GetProperty(property).GetRawText();
}
