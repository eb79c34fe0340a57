using System.Text.Json;

namespace Modular.Testing.OpenApi;

/// <summary>What docs/api/asyncapi.json promises of live feeds, held against what they say.</summary>
public static class FeedContract
{
    private static readonly JsonElement Document = JsonElement.Parse(File.ReadAllBytes(Path.Combine(Checkout.Folder, "docs", "api", "asyncapi.json")));
    private static readonly SchemaCheck Check = new(Document);

    /// <summary>Fails the test where a message of this channel is not as documented.</summary>
    /// <param name="channel">The channel's name in the document.</param>
    /// <param name="name">The message's name.</param>
    /// <param name="payload">What it said.</param>
    public static void Verify(string channel, string name, JsonElement payload)
    {
        var messages = Document.GetProperty("components").GetProperty("messages");
        var message = Document.GetProperty("channels").GetProperty(channel).GetProperty("messages").EnumerateObject()
            .Select(m => messages.GetProperty(m.Name)).FirstOrDefault(m => m.GetProperty("name").GetString() == name);
        Assert.True(message.ValueKind == JsonValueKind.Object, $"A message {name} of {channel} is not documented: {payload}");

        var complaints = Check.Check(payload, message.GetProperty("payload"));
        Assert.True(complaints.Count == 0, $"{name}: {string.Join("; ", complaints)} in {payload}");
    }
}
