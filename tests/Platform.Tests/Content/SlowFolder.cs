using Microsoft.Extensions.Options;
using Modular.Kernel;
using Modular.Platform.Content;
using Modular.Platform.Content.Files;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;

namespace Platform.Tests.Content;

/// <summary>A volume that takes its time to move a file, so that whatever should not happen meanwhile has the time to.</summary>
internal sealed class SlowFolder(IOptions<ContentSettings> settings, IOptions<InstallationSettings> installation, DatabaseConnection database)
    : ContentFolder(settings, installation, database)
{
    public override StoredFile? MoveAside(ContentHash hash, string extension)
    {
        Thread.Sleep(Random.Shared.Next(50));
        return base.MoveAside(hash, extension);
    }
}
