using Modular.Platform.Jobs;

namespace Modular.Orchard.Application;

internal sealed record Prune(long TreeId) : IJobArgs
{
    public static string JobType => "orchard.prune";
}
