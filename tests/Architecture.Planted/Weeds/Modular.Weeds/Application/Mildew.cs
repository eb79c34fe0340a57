using Modular.Platform.Jobs;

namespace Modular.Weeds.Application;

/// <summary>Is called whatever its class is called.</summary>
internal sealed record Mildew : IJobArgs
{
    public static string JobType => typeof(Mildew).Name;
}
