using System.Net.Http.Json;
using System.Text.Json;
using Load.Measuring;
using Load.Running;

namespace Load;

/// <summary>The writes, by somebody who signed up for it.</summary>
internal sealed class WriteWorkloads(Contestants contestants, Forum forum)
{
    private const string Text = "A reply of ordinary length, which says what it has to say in a sentence or two, as most of them do. {n}";

    public async Task<IReadOnlyList<Workload>> PrepareAsync(CancellationToken cancel)
    {
        var token = await SignInAsync(cancel);
        var reply = $$"""{"content":"{{Text}}"}""";
        var topic = $$"""{"category":"{{Forum.Slug}}","title":"A topic {n}","content":"{{Text}}","tags":["bench"]}""";
        var bare = new Target(contestants.Bare.Address, [.. forum.OpenTopics.Select(id => $"/topics/{id}/replies")], reply);
        return
        [
            new("POST reply, over 50 topics", new(contestants.Ours.Address, [.. forum.OpenTopics.Select(id => $"/api/v1/forums/topics/{id}/replies")], reply, token), bare),
            new("POST topic (yardstick: its reply)", new(contestants.Ours.Address, ["/api/v1/forums/topics"], topic, token), bare),
        ];
    }

    private async Task<string> SignInAsync(CancellationToken cancel)
    {
        const string Password = "Seven-wet-lanterns-8";
        using var http = new HttpClient { BaseAddress = contestants.Ours.Address };
        using var signup = await http.PostAsJsonAsync("/api/v1/accounts/signup", new { username = "bench", email = "bench@example.org", password = Password }, cancel);
        signup.EnsureSuccessStatusCode();
        using var login = await http.PostAsJsonAsync("/api/v1/accounts/login", new { login = "bench", password = Password }, cancel);
        login.EnsureSuccessStatusCode();
        return (await login.Content.ReadFromJsonAsync<JsonElement>(cancel)).GetProperty("accessToken").GetString()!;
    }
}
