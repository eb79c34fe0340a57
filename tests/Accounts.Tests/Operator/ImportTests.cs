using System.Text.Json;
using Accounts.Tests.Http;

namespace Accounts.Tests.Operator;

/// <summary><c>modular users import</c>.</summary>
public sealed class ImportTests(TestHost host) : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly string _mark = "i01" + Guid.NewGuid().ToString("N")[..10];

    [Fact]
    public async Task People_come_in_with_their_ids_times_and_passwords_and_once_only()
    {
        var bcrypt = await host.Database.AskAsync<string>("select replace(crypt('from the old forum', gen_salt('bf', 5)), '$2a$', '$2b$')");
        await WriteAsync(new { id = "17", username = _mark, email = $"{_mark}@example.org", passwordHash = bcrypt, displayName = "Grace", bio = "Old hand.", role = "moderator", createdAt = "2019-05-01T10:00:00Z", lastActiveAt = "2025-01-02T03:04:05Z" });

        Assert.Contains("1 added, 0 merged by address, 0 known already, 0 refused.", await ImportAsync(), StringComparison.Ordinal);
        Assert.Contains("0 added, 0 merged by address, 1 known already, 0 refused.", await ImportAsync(), StringComparison.Ordinal);

        using var client = host.Client();
        var token = (await client.PostAsync(Account.LogIn, new { login = _mark, password = "from the old forum" })).Expect(200)["accessToken"];
        var me = (await client.GetAsync(Account.Me, Account.Bearer(token))).Expect(200);
        Assert.Equal(("Grace", "2019-05-01T10:00:00+00:00"), (me["displayName"], me["createdAt"]));
        Assert.Equal(["user", "moderator"], me.Json.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));
        (await client.PostAsync(Account.SignUp, new { username = "I" + _mark[1..], email = $"{_mark}.x@example.org", password = "a decent password" })).Expect(409);
        (await client.PostAsync(Account.SignUp, new { username = _mark.Replace("0", "o", StringComparison.Ordinal).Replace("1", "l", StringComparison.Ordinal), email = $"{_mark}.y@example.org", password = "a decent password" })).Expect(409);
        Assert.True(await host.Database.AskAsync<bool>("select exists (select from accounts.audit_entries where action = 'accounts.roles_changed' and subject_id = $1 and actor_id is null)", Guid.Parse(me["id"])));
        Assert.Equal("17", await host.Database.AskAsync<string>("select e.value from accounts.external_ids e join accounts.users u on u.id = e.user_id where u.username = $1 and e.source = $2", _mark, _mark));
    }

    [Fact]
    public async Task The_same_address_is_the_same_person_and_the_same_name_is_not()
    {
        using var here = await host.SignedInAsync();
        await WriteAsync(
            new { id = "1", username = "whoever", email = here.Email.ToUpperInvariant() },
            new { id = "2", username = here.Username, email = $"{_mark}@example.org" },
            new { id = "3", username = here.Username, email = "no address" });

        Assert.Contains("2 added, 1 merged by address", await ImportAsync(), StringComparison.Ordinal);

        Assert.Equal(here.Id, await host.Database.AskAsync<Guid>("select user_id from accounts.external_ids where source = $1 and value = '1'", _mark));
        Assert.Equal([$"{here.Username}_2", $"{here.Username}_3"], await host.Database.ListAsync("select username from accounts.users where username like $1 order by username", here.Username + "\\_%"));
    }

    [Fact]
    public async Task What_breaks_the_rules_of_today_comes_in_all_the_same()
    {
        await WriteAsync(new { id = "x", username = "müller & söhne", email = "müller", displayName = "a\u202eb", bio = "line\u0000", avatarUrl = "ftp://x", passwordHash = "plain", role = "king", isActive = false });

        Assert.Contains("1 added", await ImportAsync(), StringComparison.Ordinal);

        Assert.True(await host.Database.AskAsync<bool>("select username like 'm_ller%' and email like '%@unknown.invalid' and display_name = username and bio = '' and avatar_url is null and not is_active from accounts.users u join accounts.external_ids e on e.user_id = u.id where e.source = $1", _mark));
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_are_named_and_the_others_come_in()
    {
        await File.WriteAllLinesAsync(_file, ["{broken", "", """{"id":"","username":"nobody"}""", $$"""{"id":"5","username":"{{_mark}}"}"""]);
        using var process = HostProcess.Start(["users", "import", _mark, _file], Settings);

        Assert.Equal(1, await process.WaitAsync(Patience.Of(30)));

        Assert.Contains("1 added, 0 merged by address, 0 known already, 2 refused.", process.Output, StringComparison.Ordinal);
        Assert.Contains("line 1: This line is no JSON object of a user.", process.Error, StringComparison.Ordinal);
        Assert.Contains("line 3: ", process.Error, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_file);

    private Dictionary<string, string?> Settings => new() { ["ConnectionStrings:Database"] = host.Database.ConnectionString };

    private Task WriteAsync(params object[] people) => File.WriteAllLinesAsync(_file, people.Select(p => JsonSerializer.Serialize(p)));

    private Task<string> ImportAsync() => HostProcess.RunAsync(["users", "import", _mark, _file], Settings);
}
