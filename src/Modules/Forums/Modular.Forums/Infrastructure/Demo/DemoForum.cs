using System.Text.Json;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;

namespace Modular.Forums.Infrastructure.Demo;

/// <summary>Fills an empty forum with the people of Lantern Square: 6 categories, 100 topics, 500 replies.</summary>
internal sealed class DemoForum(DbSession session, DemoWriter writer) : IStartupTask
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public Task RunAsync(CancellationToken cancel) => session.LoadOnceAsync("forums", () => LoadAsync(cancel), cancel);

    private async Task LoadAsync(CancellationToken cancel)
    {
        await using var file = typeof(DemoForum).Assembly.GetManifestResourceStream("demo/forum.json")!;
        var forum = (await JsonSerializer.DeserializeAsync<DemoData>(file, Json, cancel))!;
        await writer.WriteAsync(forum, cancel);
    }
}
