using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Modular.Platform.Startup;

namespace Modular.Platform.Content.Files;

/// <summary>Makes sure that the content folder is there, is this database's, and can be written to.</summary>
internal sealed class ContentStart(ContentMark mark, ContentFolder folder, IHostEnvironment environment, ILogger<ContentStart> log) : IStartupTask
{
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            if (await mark.EnsureAsync(cancel) is { } complaint)
                throw new StartupException($"Modular:Content:Folder: {complaint} Mount or name the right folder, or, if this is it, run: modular content adopt");

            await using var probe = folder.NewIncoming();
            if (folder.IsDefault && !environment.IsDevelopment())
                log.LogWarning("Files that people send lie on this machine, in {Folder}. With several nodes, set Modular:Content:Folder to a volume that all of them share", folder.Root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StorageException)
        {
            throw new StartupException($"Modular:Content:Folder: {folder.Root} cannot be used: {e.Message}", e);
        }
    }
}
