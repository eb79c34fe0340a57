using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Scenarios.Tests.OpenApi;

public sealed class PublishedDocumentTests(TestHost host)
{
    private static readonly string File = Path.Combine(Checkout.Folder, "docs", "api", "openapi.json");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>With <c>MODULAR_UPDATE_DOCS=1</c> the file is written instead.</summary>
    [Fact]
    public async Task The_published_document_is_what_the_host_says_of_itself()
    {
        var current = await ReadAsync(host.Node);
        if (Environment.GetEnvironmentVariable("MODULAR_UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            await System.IO.File.WriteAllTextAsync(File, current);
        }

        var published = System.IO.File.Exists(File) ? (await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n") : "";

        var line = current.Split('\n').Zip(published.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(current == published, $"docs/api/openapi.json is out of date from line {line + 1} on: run MODULAR_UPDATE_DOCS=1 dotnet test tests/Scenarios.Tests");
    }

    [Fact]
    public async Task Every_operation_has_a_summary_a_tag_and_an_id_of_its_own()
    {
        var document = JsonElement.Parse(await ReadAsync(host.Node));
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();

        Assert.True(operations.Count > 10, $"Only {operations.Count} operations.");
        Assert.All(operations, o => Assert.NotEmpty(o.Value.GetProperty("summary").GetString()!));
        Assert.All(operations, o => Assert.Equal(1, o.Value.GetProperty("tags").GetArrayLength()));
        Assert.Equal(operations.Count, operations.Select(o => o.Value.GetProperty("operationId").GetString()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_host_with_other_settings_says_the_same()
    {
        await using var other = await host.StartAnotherAsync(new() { ["Modular:RateLimits:Enabled"] = "true" });

        Assert.Equal(await ReadAsync(host.Node), await ReadAsync(other));
    }

    private static async Task<string> ReadAsync(TestNode node)
    {
        using var client = node.Client();
        var text = (await client.GetAsync("/openapi/v1.json")).Expect(200).Text;
        return JsonNode.Parse(text)!.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
    }
}
