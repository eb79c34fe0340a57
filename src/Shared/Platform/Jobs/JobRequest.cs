namespace Modular.Platform.Jobs;

/// <summary>A job to be enqueued, by the name of its type.</summary>
/// <param name="Type">The type's stable name.</param>
/// <param name="Args">Its arguments as JSON.</param>
/// <param name="Options">The rest.</param>
public sealed record JobRequest(string Type, string Args, JobOptions Options)
{
    /// <summary>Of a type that the code knows.</summary>
    public static JobRequest Of<TArgs>(TArgs args, JobOptions? options = null) where TArgs : IJobArgs =>
        new(TArgs.JobType, JobJson.Write(args), options ?? JobOptions.Default);
}
