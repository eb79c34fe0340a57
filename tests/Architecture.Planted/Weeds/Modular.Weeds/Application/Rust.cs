using Modular.Platform.Jobs;

namespace Modular.Weeds.Application;

/// <summary>Takes the name of another module's job.</summary>
internal sealed record Rust : IJobArgs
{
    public static string JobType => "orchard.prune";
}
