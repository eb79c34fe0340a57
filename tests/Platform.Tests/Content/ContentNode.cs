using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.Content;
using Modular.Platform.Content.Files;
using Modular.Platform.Content.Upkeep;
using Modular.Testing.Databases;

namespace Platform.Tests.Content;

/// <summary>A host with routes that take and give files, on a database and a folder of its own unless it shares them.</summary>
internal sealed class ContentNode : IAsyncDisposable
{
    private readonly TestNode _node;
    private readonly bool _ownsDatabase;

    private ContentNode(TestNode node, PlantedFiles planted, bool ownsDatabase) => (_node, Planted, _ownsDatabase) = (node, planted, ownsDatabase);

    public PlantedFiles Planted { get; }

    public TestDatabase Database => _node.Database;

    public string Folder => Database.ContentFolder;

    public IServiceProvider Services => _node.Services;

    public Uri Address => _node.Address;

    public static async Task<ContentNode> StartAsync(TestHost host, Dictionary<string, string?>? settings = null, ContentNode? beside = null, bool slowly = false)
    {
        var planted = beside?.Planted ?? new();
        var node = await host.StartAnotherAsync(settings, beside?.Database ?? await host.NewDatabaseAsync(), services =>
        {
            PlantedFiles.Register(services, planted);
            if (slowly) services.AddSingleton<ContentFolder, SlowFolder>();
        });
        return new(node, planted, beside is null);
    }

    public TestClient Client() => _node.Client();

    public TestClient ClientOf(TestUser user) => _node.ClientOf(user);

    /// <summary>Sends a file as the body.</summary>
    public async Task<HttpAnswer> SendAsync(byte[] bytes, string? name = null, string? type = null, string to = PlantedFiles.Address)
    {
        using var client = Client();
        return await client.PostAsync(to, Body(bytes, name, type));
    }

    /// <summary>Sends a file and expects it to be taken.</summary>
    public async Task<AttachedFile> AttachAsync(byte[] bytes, string? name = null)
    {
        var json = (await SendAsync(bytes, name)).Expect(201).Json;
        Assert.True(ContentHash.TryParse(json.GetProperty("hash").GetString(), out var hash));
        return new(json.GetProperty("id").GetString()!, hash, json.GetProperty("name").GetString()!, json.GetProperty("mediaType").GetString()!, json.GetProperty("bytes").GetInt64());
    }

    /// <summary>Lets go of what <see cref="AttachAsync"/> holds.</summary>
    public async Task RemoveAsync(AttachedFile file, bool erase)
    {
        using var client = Client();
        (await client.DeleteAsync($"{PlantedFiles.Address}/{file.Id}?erase={erase}")).Expect(204);
    }

    /// <summary>Puts it so long ago that it may be removed, the row and the file.</summary>
    public async Task AgeAsync(ContentHash hash)
    {
        await Database.RunAsync("update platform.contents set touched_at = touched_at - interval '2 days' where hash = $1", hash.ToBytes());
        foreach (var path in FilesOf(hash)) File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));
    }

    public string PathOf(ContentHash hash, string extension = ".png") => Path.Combine(Folder, hash.ToString()[..2], hash.ToString()[2..4], hash + extension);

    /// <summary>Wherever in the folder there is one.</summary>
    public IReadOnlyList<string> FilesOf(ContentHash hash) => [.. Directory.EnumerateFiles(Folder, $"{hash}.*", SearchOption.AllDirectories)];

    public IReadOnlyList<string> Incoming() => Directory.GetFiles(Path.Combine(Folder, ".incoming"));

    public Task<bool> HasRowAsync(ContentHash hash) => Database.AskAsync<bool>("select exists (select from platform.contents where hash = $1)", hash.ToBytes());

    public Task<long> HoldersAsync(ContentHash hash) => Database.AskAsync<long>("select count(*) from platform.content_references where hash = $1", hash.ToBytes());

    public async Task<CleanUpReport> CleanUpAsync(bool dryRun = false, List<string>? told = null)
    {
        var result = await Services.GetRequiredService<ContentCleanUp>().RunAsync(dryRun, told is null ? _ => { } : told.Add, _ => { }, CancellationToken.None);
        return result.Value;
    }

    /// <summary>Uses the store as a module's code does, in a scope of its own.</summary>
    public async Task<T> InScopeAsync<T>(Func<IContentStore, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IContentStore>());
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        if (_ownsDatabase) await Database.DisposeAsync();
    }

    public static HttpContent Body(byte[] bytes, string? name = null, string? type = null)
    {
        var content = new ByteArrayContent(bytes);
        if (type is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (name is not null) content.Headers.ContentDisposition = new("attachment") { FileNameStar = name };
        return content;
    }
}
