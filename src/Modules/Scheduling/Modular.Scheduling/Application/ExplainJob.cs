using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Says why a job is not running.</summary>
internal sealed record ExplainJob(long Id) : IQuery<JobExplained>;

/// <summary>A job's state, and everything that holds it there, the nearest reason first.</summary>
internal sealed record JobExplained(long Id, JobStatus State, IReadOnlyList<JobReason> Reasons);

internal sealed class ExplainJobHandler(IWorkforce workforce, Creators creators) : IQueryHandler<ExplainJob, JobExplained>
{
    public async Task<Result<JobExplained>> Handle(ExplainJob query, CancellationToken cancel)
    {
        if (await workforce.FactsOfAsync(query.Id, cancel) is not { } facts) return JobErrors.NotFound;

        var pausedBy = await creators.NameAsync(facts.PausedBy, cancel);
        return new JobExplained(query.Id, facts.State.Shown(), JobExplanation.Of(facts, pausedBy));
    }
}
