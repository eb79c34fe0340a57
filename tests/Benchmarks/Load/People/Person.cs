using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Load.People;

/// <summary>Somebody who signed up for the run, with everything that says who they are.</summary>
internal sealed record Person(string Username, string AccessToken, string Cookie, string ApiKey)
{
    public const string Password = "Seven-wet-lanterns-8";

    private const string Accounts = "/api/v1/accounts";

    public static async Task<Person> SignUpAsync(Uri host, string username, CancellationToken cancel)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host };
        using var signup = await http.PostAsJsonAsync($"{Accounts}/signup", new { username, email = $"{username}@example.org", password = Password }, cancel);
        signup.EnsureSuccessStatusCode();

        using var browser = await http.PostAsJsonAsync($"{Accounts}/login", new { login = username, password = Password, session = "cookie" }, cancel);
        var cookie = browser.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("modular_session=", StringComparison.Ordinal)).Split(';')[0];

        var token = await TextOfAsync(await http.PostAsJsonAsync($"{Accounts}/login", new { login = username, password = Password }, cancel), "accessToken", cancel);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var key = await TextOfAsync(await http.PostAsJsonAsync($"{Accounts}/me/api-keys", new { name = "bench", scopes = (string[])["accounts.profile.read"] }, cancel), "key", cancel);
        return new(username, token, cookie, key);
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage answer, string property, CancellationToken cancel)
    {
        using (answer) return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancel)).GetProperty(property).GetString()!;
    }
}
