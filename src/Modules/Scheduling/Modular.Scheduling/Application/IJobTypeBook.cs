using System.Text.Json;
using Modular.Platform.Jobs;

namespace Modular.Scheduling.Application;

/// <summary>What this node knows of types of job.</summary>
internal interface IJobTypeBook
{
    IReadOnlyList<JobType> All { get; }

    /// <summary>The arguments as they are stored, if this node can tell that they are none of the type's.</summary>
    Result<string> Check(string type, JsonElement args);
}
