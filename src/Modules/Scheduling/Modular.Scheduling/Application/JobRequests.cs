using System.Text.Json;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Looks at what people want to have done: a type that some node at work knows, and arguments that are the type's.</summary>
internal sealed class JobRequests(IJobTypeBook types, IWorkforce workforce)
{
    public async Task<Result<string>> FindTypeAsync(string? type, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(type)) return JobErrors.TypeMissing;
        if (types.All.Any(t => t.Name == type)) return type;

        var workers = await workforce.ReadAsync(cancel);
        return workers.Any(w => w.IsAlive && w.Types.Contains(type, StringComparer.Ordinal)) ? type : JobErrors.TypeUnknown;
    }

    /// <summary>The arguments as they are stored. Without a type it is only seen to that they are an object of a bearable size.</summary>
    public Result<string> Args(string? type, JsonElement? args) => args is { } given ? types.Check(type ?? "", given) : JobErrors.ArgsMissing;
}
