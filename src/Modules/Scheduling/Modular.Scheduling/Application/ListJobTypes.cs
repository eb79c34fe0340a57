using Modular.Platform.Jobs;
using Modular.Platform.UseCases;

namespace Modular.Scheduling.Application;

/// <summary>Shows what can be enqueued.</summary>
internal sealed record ListJobTypes : IQuery<JobTypeList>;

/// <summary>All types that some node at work has a handler for, by name.</summary>
internal sealed record JobTypeList(IReadOnlyList<JobTypeView> Items);

/// <summary>A type of job.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Nodes">Nodes at work that have a handler for it.</param>
/// <param name="Options">How its jobs are run; null where the node that answers does not know the type.</param>
internal sealed record JobTypeView(string Name, int Nodes, JobTypeTerms? Options);

/// <summary>How jobs of a type are run, where they do not say otherwise themselves.</summary>
internal sealed record JobTypeTerms(
    string Queue, int Priority, int MaxAttempts, double TimeoutSeconds, int? MaxPerNode, int? MaxGlobal, int? RateCount, double? RateSeconds, bool HasBreaker, bool KeepsCompleted)
{
    public static JobTypeTerms Of(JobTypeOptions options) => new(
        options.Queue, options.Priority, options.Retry.MaxAttempts, options.Timeout.TotalSeconds, options.MaxPerNode, options.MaxGlobal,
        options.Rate?.Count, options.Rate?.Period.TotalSeconds, options.Breaker, options.KeepCompleted);
}

internal sealed class ListJobTypesHandler(IWorkforce workforce, IJobTypeBook types) : IQueryHandler<ListJobTypes, JobTypeList>
{
    public async Task<Result<JobTypeList>> Handle(ListJobTypes query, CancellationToken cancel)
    {
        var nodes = (await workforce.ReadAsync(cancel)).Where(w => w.IsAlive).SelectMany(w => w.Types).CountBy(t => t, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var known = types.All.ToDictionary(t => t.Name, t => JobTypeTerms.Of(t.Options), StringComparer.Ordinal);
        var names = nodes.Keys.Union(known.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new JobTypeList([.. names.Select(name => new JobTypeView(name, nodes.GetValueOrDefault(name), known.GetValueOrDefault(name)))]);
    }
}
